import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FunctionMetadata, functionSources, generateMetadata } from '../../src/build/metadata';
import { call } from '../../src/functions/call';
import { catalogue, findSignature } from '../../src/functions/catalogue';
import * as declarations from '../../src/functions/functions';
import { declarationName, idOf } from '../../src/functions/names';
import { isRange, type Parameter } from '../../src/functions/parameters';

let functions: readonly FunctionMetadata[];
let byId: ReadonlyMap<string, FunctionMetadata>;

beforeAll(async () => {
  ({ functions } = await generateMetadata());
  byId = new Map(functions.map((entry) => [entry.id, entry]));
});

const declared = functionSources()
  .map((source) => readFileSync(source, 'utf8'))
  .join('\n');
/** What the comment of a declaration says of its result; functions.json does not hold it. */
const returnsOf = (id: string): string | undefined =>
  new RegExp(`@customfunction ${id}\\n(?: \\* @param .*\\n)* \\* @returns (.*)\\n`).exec(declared)?.[1];

const entry = (id: string): FunctionMetadata => byId.get(id) as FunctionMetadata;

describe('functions.json', () => {
  test('holds exactly the functions of the catalogue, each once', () => {
    expect(functions.map(({ id }) => id).sort()).toEqual(catalogue.map(({ id }) => id).sort());
    expect(new Set(catalogue.map(({ id }) => id)).size).toBe(catalogue.length);
  });

  test('lets errors in cells reach the functions, which name their position', async () => {
    expect((await generateMetadata()).allowErrorForDataTypeAny).toBe(true);
  });

  test.each(catalogue.map((signature) => [signature.id, signature] as const))('%s has the parameters of the catalogue', (id, signature) => {
    const names = Object.keys(signature.parameters);
    expect(entry(id).parameters.map(({ name }) => name)).toEqual(names);
    for (const { name, optional, dimensionality, type, description } of entry(id).parameters) {
      const parameter = signature.parameters[name];
      expect(parameter).toBeDefined();
      if (!parameter) continue;
      expect([name, optional ?? false]).toEqual([name, parameter.optional]);
      expect([name, dimensionality]).toEqual([name, isRange(parameter) ? 'matrix' : undefined]);
      // Typed parameters would be coerced by Excel, which then answers with a bare #VALUE!.
      expect([name, type]).toEqual([name, 'any']);
      expect(description).toMatch(/^\w.{5,}[^.]$/);
    }
  });

  test.each(catalogue.map((signature) => [signature.id, signature] as const))(
    '%s says of what is left out, and of its result, word for word what the catalogue says',
    (id, { parameters, result }) => {
      for (const { name, description } of entry(id).parameters) {
        const { optional, otherwise } = parameters[name] as Parameter;
        expect([name, /; left out: (.*)$/.exec(description ?? '')?.[1]]).toEqual([name, optional ? otherwise : undefined]);
      }
      expect(returnsOf(id)).toBe(result.charAt(0).toUpperCase() + result.slice(1));
    },
  );

  test.each(catalogue.map(({ id }) => id))('no required parameter of %s follows an optional one', (id) => {
    const flags = entry(id).parameters.map(({ optional }) => optional ?? false);
    expect(flags).toEqual([...flags].sort((a, b) => Number(a) - Number(b)));
  });

  test.each(catalogue.map((signature) => [signature.id, signature] as const))(
    '%s has its name, help and a description',
    (id, signature) => {
      expect(entry(id).name).toBe(id);
      expect(entry(id).helpUrl).toBe(`https://localhost:3000/help/${id}.html`);
      expect(entry(id).description).toMatch(/^[A-Z].{20,}\.$/s);
      expect(entry(id).result.dimensionality).toBe(signature.shape === 'table' ? 'matrix' : undefined);
    },
  );

  test('is made of every source that declares functions, and all of them are in the bundle', () => {
    const bundle = readFileSync(join(__dirname, '../../src/functions/functions.ts'), 'utf8');
    for (const source of functionSources()) expect(bundle).toContain(`export * from './${/([\w-]+)\.ts$/.exec(source)?.[1] ?? '?'}';`);
  });

  test('every id has the declaration that its name announces', () => {
    for (const { id } of catalogue) {
      expect([id, typeof (declarations as Record<string, unknown>)[declarationName(id)]]).toEqual([id, 'function']);
      expect(idOf(declarationName(id))).toBe(id);
    }
  });
});

describe('what a fit is for', () => {
  const measuring = catalogue.filter(({ id }) =>
    /_FIT$|_COVARIATES$|_COMPARE$|^KAPLAN_MEIER|^SCORE_LINK|^PILOT_UPLIFT|^UPLIFT_REGRESSION|^CUPED|^DIFF_IN_DIFF|^SYNTHETIC_CONTROL/.test(
      id,
    ),
  );

  test('is said for all of them', () => expect(measuring.length).toBeGreaterThan(17));

  test.each(measuring.map((signature) => [signature.id, signature] as const))(
    '%s ends with what to do with it in the case',
    (_, { conventions }) => {
      expect(conventions.at(-1)).toMatch(/^In the case: /);
    },
  );
});

describe('names', () => {
  /** Rules of Excel that the generator leaves unchecked. */
  const REFERENCE = /^([A-Z]{1,3}[0-9]{1,7}|R[0-9]*C?[0-9]*|C[0-9]*)$/;
  /** Functions of the old macro language and of Excel itself that come close to names of this kind. */
  const TAKEN =
    'NPV XNPV IRR XIRR MIRR PV FV PMT RATE NPER EFFECT NOMINAL SLN SYD DB DDB VDB IPMT PPMT CUMIPMT CUMPRINC RRI PDURATION FVSCHEDULE BETA.DIST BETA.INV ' +
    'BETAINV BETADIST NORM.INV LOGEST LINEST GROWTH TREND FORECAST CALL EXEC RUN GOTO HALT RETURN RESULT ARGUMENT REGISTER SET.VALUE GET.CELL EVALUATE ' +
    'FILES ECHO ERROR INPUT ALERT BEEP STEP WAIT VOLATILE LET LAMBDA MAP SCAN REDUCE FILTER SORT UNIQUE SEQUENCE TAKE DROP CHOOSE SWITCH IFS';

  test.each(catalogue.map(({ id }) => id))('%s is a name that Excel accepts', (id) => {
    expect(id).toMatch(/^[A-Z][A-Z0-9_.]{2,}$/);
    expect(id).not.toMatch(REFERENCE);
    expect(TAKEN.split(' ')).not.toContain(id);
    expect(id.length).toBeLessThanOrEqual(128);
  });

  test('ids that were shipped keep their order of parameters', () => {
    const shipped: Record<string, string> = {
      CLV: 'margin, retention, discount, [periods], [timing], [growth], [acquisition_cost]',
      CLV_TABLE: 'margin, retention, discount, periods, [timing], [growth], [acquisition_cost]',
      CLV_CURVE: 'margins, survival, discount',
      CUSTOMER_EQUITY: 'customers, clv, [new_customers], [clv_new], [acquisition_cost], [discount]',
      RETURN_ON_CUSTOMER: 'cash_flow, equity_start, equity_end',
      RETENTION_UPLIFT: 'customers, margin, retention_before, retention_after, discount, [periods], [ramp], [timing]',
      RETENTION_BREAKEVEN: 'investment, customers, margin, retention, discount, [periods], [ramp], [timing]',
      RETENTION_AT_SPEND: 'spend, current_spend, current_retention, ceiling',
      SPEND_FOR_RETENTION: 'target, current_spend, current_retention, ceiling',
      JUDGED_RESPONSE: 'effort, at_zero, at_current, at_plus50, at_saturation',
      CX_ROI: 'benefits, costs, discount, [timing]',
      CX_APPRAISAL: 'benefits, costs, discount, [timing], [reinvest_rate]',
      PAYBACK: 'net_flows, [discount]',
      RETENTION_AT_SCORE: 'score, intercept, slope, [more_scores], [more_slopes]',
      COMPLAINT_DAMAGE:
        'customers, incidence, complaint_rate, satisfied, loss_silent, loss_satisfied, loss_unsatisfied, value, [loss_no_problem]',
      WORD_OF_MOUTH_LOSS:
        'customers, incidence, complaint_rate, satisfied, tell_silent, tell_unsatisfied, people_told, deterred, value, [acquisition_cost]',
      SLA_EXPOSURE: 'probabilities, credits, [caps], [contracts]',
      BRAND_EROSION: 'revenue_before, revenue_after, royalty, discount, [tax], [royalty_after]',
      PERT: 'probability, low, mode, high',
      TRIANGULAR: 'probability, low, mode, high',
    };
    for (const [id, parameters] of Object.entries(shipped)) {
      const found = Object.entries(findSignature(id)?.parameters ?? {}).map(([name, { optional }]) => (optional ? `[${name}]` : name));
      expect([id, found.join(', ')]).toEqual([id, parameters]);
    }
  });
});

describe('examples', () => {
  test.each(catalogue.map((signature) => [signature.id, signature] as const))('the example of %s computes', (id, signature) => {
    const shown = call(id, signature.example);
    if (signature.shape === 'number') expect(shown).toEqual(expect.any(Number));
    else expect(shown).toEqual(expect.arrayContaining([expect.any(Array)]));
  });
});
