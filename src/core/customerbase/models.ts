import { bgBb } from './bg-bb/bg-bb';
import { bgNbd, mbgNbd } from './bg-nbd/bg-nbd';
import { paretoNbd } from './pareto-nbd/pareto-nbd';
import type { ModelName, PurchaseModel } from './purchase-model';

/** Every model of buying without a contract, by name. */
export const PURCHASE_MODELS: Readonly<Record<ModelName, PurchaseModel>> = {
  'BG/NBD': bgNbd,
  'MBG/NBD': mbgNbd,
  'Pareto/NBD': paretoNbd,
  'BG/BB': bgBb,
};

export const MODEL_NAMES = Object.keys(PURCHASE_MODELS) as readonly ModelName[];

/** Letters that a short name has at least. */
const SHORTEST = 3;

/** The model a text means, whatever its case and separators ("bgnbd", "BG/NBD", "bg-nbd") or how it is called for short ("Pareto"). */
export function findPurchaseModel(text: string): PurchaseModel | undefined {
  const plain = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '');
  const said = plain(text);
  const begun = said.length < SHORTEST ? [] : MODEL_NAMES.filter((name) => plain(name).startsWith(said));
  const name = MODEL_NAMES.find((candidate) => plain(candidate) === said) ?? (begun.length === 1 ? begun[0] : undefined);
  return name && PURCHASE_MODELS[name];
}
