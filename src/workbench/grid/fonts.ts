import './fonts.css';

const FACES = ['12px Calibri', 'bold 12px Calibri', 'italic 12px Calibri'];

/** Makes the workbook's font ready: a canvas, unlike a page, does not draw again when a font has arrived. */
export async function prepareFonts(): Promise<void> {
  await Promise.allSettled(FACES.map((face) => document.fonts.load(face))); // a machine with none of the fonts draws with its default
}
