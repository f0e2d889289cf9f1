import { Field, makeStyles, Select } from '@fluentui/react-components';
import { SCENARIOS, type BusinessCase, type Scenario } from '../../model/document';
import { EFFORT_INPUT, SCENARIO_INPUT, scenarioWord } from '../../model/document/inputs';
import type { Session } from '../session/session';
import type { WorkbookCase } from './useWorkbookCase';

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 120px), 1fr))', gap: '8px' },
  control: { minWidth: 0, '& select': { minWidth: 0 } },
});

/** Multiples of the plan that are asked about; the case's own stands among them. */
const EFFORTS = [0.6, 0.8, 1, 1.2, 1.5] as const;

interface Props {
  readonly session: Session;
  readonly document: BusinessCase;
  readonly workbook: WorkbookCase | undefined;
  readonly locale: string;
}

/** Scenario and effort: in a workbook they are typed into their cells on Inputs, else into the form. */
export function Switches({ session, document, workbook, locale }: Props) {
  const styles = useStyles();
  const perCent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const efforts = [...new Set([...EFFORTS, document.effort])].sort((a, b) => a - b);
  return (
    <div className={styles.row}>
      <Field label="Scenario" size="small">
        <Select
          className={styles.control}
          size="small"
          value={document.scenario}
          onChange={(_, { value }) => {
            if (workbook) void workbook.decide(SCENARIO_INPUT, scenarioWord(value as Scenario));
            else void session.edit(SCENARIO_INPUT, value);
          }}
        >
          {SCENARIOS.map((scenario) => (
            <option key={scenario} value={scenario}>
              {scenarioWord(scenario)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Effort, of the plan" size="small">
        <Select
          className={styles.control}
          size="small"
          value={String(document.effort)}
          onChange={(_, { value }) => {
            if (workbook) void workbook.decide(EFFORT_INPUT, Number(value));
            else void session.edit(EFFORT_INPUT, perCent.format(Number(value)));
          }}
        >
          {efforts.map((effort) => (
            <option key={effort} value={String(effort)}>
              {perCent.format(effort)}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
