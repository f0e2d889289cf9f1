import { bgBb } from './bg-bb/model';
import { bgNbd, mbgNbd } from './bg-nbd/model';
import { paretoNbd } from './pareto-nbd/model';
import type { ModelName, PurchaseModel } from './purchase-model';

/** Every model of buying without a contract, by name. */
export const PURCHASE_MODELS: Readonly<Record<ModelName, PurchaseModel>> = {
  'BG/NBD': bgNbd,
  'MBG/NBD': mbgNbd,
  'Pareto/NBD': paretoNbd,
  'BG/BB': bgBb,
};

export const MODEL_NAMES = Object.keys(PURCHASE_MODELS) as readonly ModelName[];

/** The model a text means, whatever its case and separators ("bgnbd", "BG/NBD", "bg-nbd"); undefined if none. */
export function findPurchaseModel(text: string): PurchaseModel | undefined {
  const plain = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '');
  const name = MODEL_NAMES.find((candidate) => plain(candidate) === plain(text));
  return name && PURCHASE_MODELS[name];
}
