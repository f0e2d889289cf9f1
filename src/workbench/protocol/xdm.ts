/** The envelope of the messages that office.js and its host post to each other as JSON text. */
export interface XdmMessage {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _origin: string;
  readonly _data: unknown;
  /** Of a request: 0 a call, 1 listen to an event, 2 stop listening. */
  readonly _actionType?: number;
}

const MESSAGE = { request: 0, response: 1 } as const;
const RESPONSE = { forCall: 0, forEvent: 1 } as const;
export const ACTION = { call: 0, listen: 1, stopListening: 2 } as const;

/** Reads a posted text; undefined when it is no request of office.js. */
export function parseRequest(text: unknown): XdmMessage | undefined {
  if (typeof text !== 'string') return undefined;
  try {
    const message = JSON.parse(text) as Partial<XdmMessage> | null;
    return message?._messageType === MESSAGE.request && typeof message._actionName === 'string' ? (message as XdmMessage) : undefined;
  } catch {
    return undefined;
  }
}

const envelope = { _messageType: MESSAGE.response, _errorCode: 0, _serializerVersion: 1 };

export const reply = (to: XdmMessage, origin: string, data: unknown): string =>
  JSON.stringify({
    ...envelope,
    _responseType: RESPONSE.forCall,
    _actionName: to._actionName,
    _conversationId: to._conversationId,
    _correlationId: to._correlationId,
    _origin: origin,
    _data: data,
  });

/** A call of the host to office.js, which wants no answer. */
export const notice = (action: string, conversation: string, correlation: number, origin: string, data: unknown): string =>
  JSON.stringify({
    _messageType: MESSAGE.request,
    _actionType: ACTION.call,
    _serializerVersion: 1,
    _actionName: action,
    _conversationId: conversation,
    _correlationId: correlation,
    _origin: origin,
    _data: data,
  });

export const eventMessage = (name: string, conversation: string, origin: string, data: unknown): string =>
  JSON.stringify({
    ...envelope,
    _responseType: RESPONSE.forEvent,
    _actionName: name,
    _conversationId: conversation,
    _correlationId: 0,
    _origin: origin,
    _data: data,
  });
