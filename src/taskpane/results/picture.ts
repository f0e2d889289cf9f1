/** A picture of lines of text, for slides and programs that take no text: headed by the first of them. */
const WIDTH = 960;
const MARGIN = 40;
const LINE = 34;
const FONT = 'Segoe UI, system-ui, sans-serif';
/** Twice as fine as it is large, so that it stays sharp on a slide. */
const SCALE = 2;

/** Draws lines on a canvas and returns a PNG. @throws Error where the browser draws none */
export async function pictureOf([title = '', ...lines]: readonly string[]): Promise<Blob> {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('This browser draws no pictures: copy the text instead.');
  pen.font = `20px ${FONT}`;
  const wrapped = lines.map((line) => wrap(pen, line, WIDTH - 2 * MARGIN));
  const height = 2 * MARGIN + 56 + wrapped.reduce((sum, part) => sum + part.length * LINE + LINE / 3, 0);
  canvas.width = WIDTH * SCALE;
  canvas.height = height * SCALE;
  pen.scale(SCALE, SCALE);
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, WIDTH, height);
  pen.fillStyle = '#0b6e6b';
  pen.fillRect(0, 0, 8, height);
  pen.font = `600 28px ${FONT}`;
  pen.fillText(title, MARGIN, MARGIN + 24, WIDTH - 2 * MARGIN);
  pen.fillStyle = '#242424';
  pen.font = `20px ${FONT}`;
  let at = MARGIN + 72;
  for (const part of wrapped) {
    for (const text of part) {
      pen.fillText(text, MARGIN, at);
      at += LINE;
    }
    at += LINE / 3;
  }
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be drawn: copy the text instead.'))),
      'image/png',
    ),
  );
}

function wrap(pen: CanvasRenderingContext2D, line: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of line.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && pen.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
