import { TENURE_PARAMETERS } from '../../src/model/document/fields';
import { LEVER_KINDS, type BusinessCase } from '../../src/model/document/types';
import { isVouched } from '../../src/taskpane/form/field';
import { helpOf, STEP_HELP } from '../../src/taskpane/form/helpTexts';
import { fieldsOf, stepsOf } from '../../src/taskpane/form/steps';
import { changed, BLOCKS } from '../../src/taskpane/session/structure';
import type { Draft } from '../../src/taskpane/session/draft';
import { curvedCase } from '../model/tenured-case';
import { here, telecomCase } from './example';

/** A case with every kind of entry and block there is. */
function everything(): BusinessCase {
  const start: Draft = { document: telecomCase(), edits: {} };
  const additions = [
    ...BLOCKS.map((block) => ({ label: block, block })),
    ...LEVER_KINDS.map((kind) => ({ label: kind, list: 'levers' as const, kind })),
    ...(['oneOff', 'recurring', 'perCustomer'] as const).map((kind) => ({ label: kind, list: 'costs' as const, kind })),
  ];
  const built = additions.reduce((draft, addition) => changed(draft, { type: 'add', addition }, here.today), start);
  const tenure = changed(built, { type: 'tenure', segment: 0, years: 3 }, here.today);
  return changed(tenure, { type: 'response', lever: 0, wanted: true }, here.today).document;
}

describe('help in its place', () => {
  const document = everything();
  const steps = stepsOf(document);

  it('stands beside every number that somebody vouches for, in a sentence', () => {
    const vouched = fieldsOf(steps).filter(isVouched);
    expect(vouched.length).toBeGreaterThan(60);
    const wanting = vouched.filter(({ path }) => !/^[A-Z0-9].{20,}\.$/.test(helpOf(path, document) ?? '')).map(({ path }) => path);
    expect(wanting).toEqual([]);
  });

  it('stands beside every parameter of a curve of tenure', () => {
    const curved = stepsOf(curvedCase);
    const parameters = fieldsOf(curved).filter(({ path }) => /\.tenure\.[a-z]+$/.test(path));
    expect(parameters.map(({ path }) => path.split('.').at(-1)).sort()).toEqual([...TENURE_PARAMETERS].sort());
    expect(parameters.filter(({ path }) => helpOf(path, curvedCase) === undefined)).toEqual([]);
  });

  it('stands beside each of the five steps, and says more than the step’s own line', () => {
    expect(steps.filter(({ id, guide }) => STEP_HELP[id].length <= guide.length).map(({ id }) => id)).toEqual([]);
  });

  it('says of each lever’s size what its kind means', () => {
    const sizes = fieldsOf(steps).filter(({ path }) => path.endsWith('.size'));
    expect(new Set(sizes.map(({ path }) => helpOf(path, document))).size).toBe(LEVER_KINDS.length);
  });
});
