import { element } from './element';

const NARROWEST = 320;
const STEP = 16;
const LEFT_FOR_GRID = 320;

/** Makes the task pane's width adjustable, by pointer and by keys, and lets it be put away. Widths are CSS pixels. */
export function setUpLayout(): void {
  const splitter = element('splitter', HTMLElement);
  const pane = element('pane-area', HTMLElement);
  const button = element('pane-button', HTMLButtonElement);

  const setWidth = (wanted: number) => {
    const width = Math.round(Math.max(NARROWEST, Math.min(wanted, window.innerWidth - LEFT_FOR_GRID)));
    document.documentElement.style.setProperty('--pane-width', `${width}px`);
    splitter.ariaValueNow = String(width);
  };
  splitter.ariaValueMin = String(NARROWEST);
  splitter.ariaValueNow = String(pane.offsetWidth);

  splitter.addEventListener('pointerdown', (event) => {
    splitter.setPointerCapture(event.pointerId);
    document.body.classList.add('dragging');
  });
  splitter.addEventListener('pointermove', (event) => {
    if (splitter.hasPointerCapture(event.pointerId)) setWidth(window.innerWidth - event.clientX);
  });
  splitter.addEventListener('lostpointercapture', () => document.body.classList.remove('dragging'));
  splitter.addEventListener('keydown', (event) => {
    const step = { ArrowLeft: STEP, ArrowRight: -STEP }[event.key];
    if (step) setWidth(pane.offsetWidth + step);
  });

  button.addEventListener('click', () => {
    const show = pane.hidden;
    pane.hidden = splitter.hidden = !show;
    button.textContent = show ? 'Hide pane' : 'Show pane';
    button.ariaExpanded = String(show);
  });
}
