import type { CellValue } from '../../office-host';
import { invalidReference, itemNotFound } from '../../protocol/errors';
import { LIMITS, short } from '../common/limits';
import { text } from '../common/wire-arguments';
import { requireFormula } from '../formula/formula-rules';
import type { HostContext } from '../host/context';
import { locate } from '../common/locate';
import { nameIn, nameTarget, removeName, setName } from './names';
import { OfficeObject } from '../host/office-object';
import { Range } from '../range/range';
import type { UniverName } from '../univer/univer';
import { Worksheet } from '../worksheet/worksheet';

const TYPES = { number: 'Double', boolean: 'Boolean', string: 'String' } as const;

export class NamedItem extends OfficeObject {
  readonly typeName = 'NamedItem';
  override readonly scalars = ['Comment', 'Formula', 'Name', 'Scope', 'Type', 'Value', 'Visible'];

  constructor(
    context: HostContext,
    private readonly scope: string | undefined,
    private readonly key: string,
    /** Of the grid, where it is known: a list of thousands of names would else be gone through for each of them. */
    private readonly id?: string,
  ) {
    super(context);
  }

  override identity(): Record<string, unknown> {
    return { Id: this.Name, _Id: this.Name, Name: this.Name };
  }

  get Name(): string {
    return this.name.name;
  }
  get Comment(): string {
    return this.name.comment ?? '';
  }
  set Comment(value: unknown) {
    this.update({ comment: short(value, LIMITS.nameComment, 'NamedItem.comment') });
  }
  get Formula(): string {
    const formula = this.name.formulaOrRefString;
    return formula.startsWith('=') ? formula : `=${formula}`;
  }
  set Formula(value: unknown) {
    const formula = text(value, 'NamedItem.formula');
    requireFormula(formula, 'NamedItem.formula');
    const target = nameTarget(formula);
    this.update({ formulaOrRefString: target ?? (formula.startsWith('=') ? formula : `=${formula}`) });
  }
  get Scope(): string {
    return this.scope === undefined ? 'Workbook' : 'Worksheet';
  }
  get Type(): string {
    if (nameTarget(this.Formula)) return 'Range';
    const value = literal(this.Formula);
    return value === undefined ? 'String' : TYPES[typeof value as keyof typeof TYPES];
  }
  /** Of a range its address, as Excel answers it; of a constant its value. */
  get Value(): CellValue {
    return literal(this.Formula) ?? this.Formula;
  }
  get Visible(): boolean {
    return this.name.hidden !== true;
  }
  set Visible(value: unknown) {
    this.update({ hidden: value !== true });
  }
  get Worksheet(): Worksheet {
    if (this.scope === undefined) throw itemNotFound('NamedItem.worksheet');
    return new Worksheet(this.context, this.scope);
  }

  GetRange(): Range {
    const target = nameTarget(this.Formula);
    if (!target || !target.includes('!')) throw invalidReference('NamedItem.getRange');
    const { sheetId, area } = locate(this.context, target, this.scope ?? '', 'NamedItem.getRange');
    return new Range(this.context, sheetId, area);
  }
  GetRangeOrNullObject(): Range | undefined {
    return nameTarget(this.Formula) ? this.GetRange() : undefined;
  }
  Delete(): void {
    removeName(this.context, this.name);
  }

  private get name(): UniverName {
    const known = this.id === undefined ? undefined : this.context.names()[this.id];
    const found = known?.name === this.key ? known : nameIn(this.context, this.scope, this.key);
    if (!found) throw itemNotFound('NamedItem');
    return found;
  }

  private update(change: { comment?: string; formulaOrRefString?: string; hidden?: boolean }): void {
    const before = this.name;
    setName(this.context, { ...before, ...change }, before);
  }
}

/** The value of a formula that is a constant. */
function literal(formula: string): CellValue | undefined {
  const body = formula.slice(1).trim();
  if (body !== '' && Number.isFinite(Number(body))) return Number(body);
  if (/^(true|false)$/i.test(body)) return /^true$/i.test(body);
  const quotedText = /^"((?:[^"]|"")*)"$/.exec(body);
  return quotedText?.[1]?.replaceAll('""', '"');
}
