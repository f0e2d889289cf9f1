import { type OfficeHost } from '../office-host';
import { type ErrorCode, officeError } from './error-codes';
import { type RequestBody, type ResponseBody } from './wire';

/** Excel on the web takes and gives five megabytes at a time ("Resource limits and performance optimization for Office Add-ins"). */
export const MOST_BYTES = 5 * 1024 * 1024;

/** Bits of the number that office.js sends beside a body. */
export const RequestFlag = { writes: 1, delayForCellEdit: 64 } as const;

/** Carries a request from its text to the text of its answer, within the limits of the wire. */
export async function answerText(host: OfficeHost, text: string, flags: number): Promise<{ text: string; status: number }> {
  if (isTooLong(text)) return written(refusal('RequestPayloadSizeLimitExceeded'));
  const answer = written(await host.execute(JSON.parse(text) as RequestBody, flags));
  return isTooLong(answer.text) ? written(refusal('ResponsePayloadSizeLimitExceeded')) : answer;
}

/** The answer to a request of which nothing is done. */
export function refusal(code: ErrorCode): ResponseBody {
  const { message, httpStatus } = officeError(code, '');
  return { Results: [], TraceIds: [], Error: { Code: code, Message: message, Location: '', HttpStatusCode: httpStatus, ActionIndex: 0 } };
}

const written = (response: ResponseBody) => ({ text: JSON.stringify(response), status: response.Error?.HttpStatusCode ?? 200 });

/** Counted in bytes of UTF-8, which are at most three to a unit of the text. */
const isTooLong = (text: string): boolean =>
  text.length > MOST_BYTES || (text.length * 3 > MOST_BYTES && new TextEncoder().encode(text).length > MOST_BYTES);
