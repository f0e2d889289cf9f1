import { makeStyles, tokens } from '@fluentui/react-components';

const FORCED = '@media (forced-colors: active)';

/** Colours of what is drawn; in a contrast theme those of the system, where losses are hollow. */
export const useChartStyles = makeStyles({
  figure: { margin: 0 },
  svg: { width: '100%', display: 'block', overflow: 'visible' },
  gain: { fill: tokens.colorBrandBackground, [FORCED]: { fill: 'CanvasText' } },
  loss: { fill: tokens.colorPaletteRedBackground3, [FORCED]: { fill: 'Canvas', stroke: 'CanvasText' } },
  base: { fill: tokens.colorNeutralStrokeAccessible, [FORCED]: { fill: 'GrayText' } },
  axis: { stroke: tokens.colorNeutralStrokeAccessible, [FORCED]: { stroke: 'CanvasText' } },
  curve: {
    stroke: tokens.colorNeutralForeground1,
    fill: 'none',
    strokeWidth: '1.5px',
    strokeDasharray: '4 2',
    [FORCED]: { stroke: 'CanvasText' },
  },
  label: { fill: tokens.colorNeutralForeground2, fontSize: '10px', [FORCED]: { fill: 'CanvasText' } },
  caption: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, marginTop: '2px' },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums' },
  figureCell: { textAlign: 'right', padding: '1px 0 1px 6px', fontWeight: tokens.fontWeightRegular },
  labelCell: { textAlign: 'left', padding: '1px 0', fontWeight: tokens.fontWeightRegular, overflowWrap: 'anywhere' },
});
