import { invalidArgument, itemAlreadyExists, itemNotFound } from '../../protocol/errors';
import { address, quoted } from '../common/a1';
import { LIMITS, short } from '../common/limits';
import { text } from '../common/wire-arguments';
import { requireFormula } from '../formula/formula-rules';
import type { HostContext } from '../host/context';
import { NamedItem } from './named-item';
import { isValidName, nameIn, namesOf, setName, WORKBOOK_SCOPE } from './names';
import { OfficeCollection } from '../host/office-object';
import { Range } from '../range/range';
import type { UniverName } from '../univer/univer';

/** The names of the workbook, or of one sheet. */
export class NamedItemCollection extends OfficeCollection<NamedItem> {
  readonly typeName = 'NamedItemCollection';

  constructor(
    context: HostContext,
    private readonly scope: string | undefined,
  ) {
    super(context);
  }

  items(): NamedItem[] {
    return namesOf(this.context, this.scope).map((name) => new NamedItem(this.context, this.scope, name.name, name.id));
  }

  GetItem(name: unknown): NamedItem {
    const found = nameIn(this.context, this.scope, text(name, 'NamedItemCollection.getItem'));
    if (!found) throw itemNotFound('NamedItemCollection.getItem');
    return new NamedItem(this.context, this.scope, found.name, found.id);
  }

  /** @param reference a range, a formula (`=Inputs!$B$4*2`) or a value. */
  Add(name: unknown, reference: unknown, comment?: unknown): NamedItem {
    const location = 'NamedItemCollection.add';
    const given = text(name, location);
    if (!isValidName(given)) throw invalidArgument(location);
    if (nameIn(this.context, this.scope, given)) throw itemAlreadyExists(location);
    const params: UniverName = {
      id: this.context.memory.newId('name'),
      name: given,
      formulaOrRefString: this.target(reference, location),
      localSheetId: this.scope ?? WORKBOOK_SCOPE,
      ...(comment === undefined ? {} : { comment: short(comment, LIMITS.nameComment, location) }),
    };
    setName(this.context, params, undefined);
    return new NamedItem(this.context, this.scope, given);
  }

  AddFormulaLocal(name: unknown, formula: unknown, comment?: unknown): NamedItem {
    return this.Add(name, text(formula, 'NamedItemCollection.addFormulaLocal'), comment);
  }

  private target(reference: unknown, location: string): string {
    if (reference instanceof Range) {
      const sheet = this.context.grid.sheet(reference.sheetId).getSheetName();
      return `${quoted(sheet)}!${address(reference.area, true)}`;
    }
    if (typeof reference === 'number' || typeof reference === 'boolean') return `=${String(reference).toUpperCase()}`;
    const given = text(reference, location);
    const formula = given.startsWith('=') ? given : `="${given.replaceAll('"', '""')}"`;
    requireFormula(formula, location);
    return formula;
  }
}
