import type { Progress } from '../../../core/numerics/objective';
import { retentionAtScore } from '../../../core/retention/retention-at-score';
import { curvatureNotes } from '../../../core/retention/score-link/bends';
import { fitScoreLink } from '../../../core/retention/score-link/logistic';
import { countScores } from '../../../core/retention/score-link/observations';
import { areaUnderCurve, scoreBins, wilsonInterval } from '../../../core/retention/score-link/quality';
import { isBlank, yesNo, type Cell } from '../cell';
import type { Finding } from '../finding';
import type { Reading } from '../layouts';
import type { Words } from '../words';
import { BadRows } from './bad-rows';
import type { RangeFit } from './range-fit';
import { annual, rounded } from './annual';

const BINS = 11;
const NAMES = ['score'];

/** How retention goes with a score, and the retention of these customers. */
export class ScoresFit implements RangeFit {
  private readonly bad = new BadRows();
  private readonly scores: number[] = [];
  private readonly outcomes: number[] = [];
  rows = 0;

  constructor(
    private readonly reading: Reading,
    private readonly words: Words,
  ) {}

  add(rows: readonly (readonly Cell[])[], firstRow: number): void {
    const { score = 0, outcome = 1 } = this.reading.columns;
    rows.forEach((row, index) => {
      if (isBlank(row[score]) && isBlank(row[outcome])) return;
      this.rows += 1;
      const answer = yesNo(row[outcome]);
      if (typeof row[score] !== 'number')
        this.bad.reject(firstRow + index, 'score', row[score], 'write it as a number, or leave the customer out');
      else if (answer === undefined) this.bad.reject(firstRow + index, 'retained or lost', row[outcome], 'write 1 or 0, yes or no');
      else {
        this.scores.push(row[score]);
        this.outcomes.push(this.reading.outcomeIsLoss ? 1 - answer : answer);
      }
    });
  }

  *fit(): Generator<Progress, Finding> {
    const left = this.bad.settle(this.reading.skipBad);
    yield { iteration: 0, value: 0, stage: 'scores' };
    const counts = countScores([this.scores], this.outcomes, NAMES);
    const link = fitScoreLink(counts, NAMES);
    const [intercept, slope] = link.coefficients.map(({ estimate }) => estimate) as [number, number];
    const mean = this.scores.reduce((sum, score) => sum + score, 0) / this.scores.length;
    const share = counts.totalRetained / counts.total;
    const { low, high } = wilsonInterval(counts.totalRetained, counts.total, 0.8);
    const { count, percent, figure } = this.words;
    const { months } = this.reading;
    const [year, from, to] = [share, low, high].map((value) => rounded(annual(value, months))) as [number, number, number];
    const [at, above] = [mean, mean + 1].map((score) => percent(retentionAtScore(score, intercept, slope)));
    return {
      method: 'Share retained, with a logistic link to the score',
      sentences: [
        `${count(counts.total)} customers, ${percent(share)} of them retained${months === 12 ? '' : `, which is ${percent(year)} a year`} (8 times in 10: ${percent(from)} to ${percent(to)}).`,
        `At the average score of ${figure(mean)} the link expects ${at}; one point above it, ${above}. It puts a retained customer above a lost one ${percent(areaUnderCurve(counts, link))} of the time.`,
      ],
      notes: [
        ...left,
        'That scores and retention go together does not say that raising the score keeps customers: try a pilot before you count on it.',
        ...curvatureNotes(counts, link, NAMES),
      ],
      chart: {
        title: 'Retention by score, actual against expected',
        across: 'Score',
        up: 'Retained',
        percent: true,
        expectedName: 'Expected by the link',
        points: scoreBins(counts, link, BINS).map((bin) => ({
          label: bin.from === bin.to ? figure(bin.from) : `${figure(bin.from)} to ${figure(bin.to)}`,
          actual: bin.retention,
          expected: bin.fitted,
        })),
      },
      offers: [
        {
          target: 'retention',
          low: from,
          base: year,
          high: to,
          kind: 'measured',
          comment: `Share retained of ${counts.total.toLocaleString('en-US')} customers with a score${months === 12 ? '' : ', taken to a year'}. The range is that of a sample of so many (Wilson).`,
        },
      ],
    };
  }
}
