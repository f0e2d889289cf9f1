import { piecesOf, type LayoutOrder, type Piece } from './pieces';

/* Entry of the worker in which workbooks are laid out and checked: both take longer than the pane may be silent. */

const port = globalThis as unknown as {
  postMessage(message: Piece): void;
  onmessage: (event: MessageEvent<LayoutOrder>) => void;
};

port.onmessage = ({ data }) => {
  for (const piece of piecesOf(data)) port.postMessage(piece);
};
