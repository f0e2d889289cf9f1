import { appearanceOf } from '../../src/taskpane/shell/appearance';

describe('the appearance of the pane', () => {
  it.each([
    ['#FFFFFF', true, 'light'],
    ['#F3F2F1', true, 'light'],
    ['#212121', false, 'dark'],
    ['#000000', false, 'dark'],
    ['444444', false, 'dark'],
  ] as const)('follows Office where it tells its colours: %s', (bodyBackgroundColor, systemIsDark, appearance) => {
    expect(appearanceOf({ bodyBackgroundColor }, systemIsDark)).toBe(appearance);
  });

  it.each([undefined, {}, { bodyBackgroundColor: 'white' }])('follows the system where Office tells nothing of use: %j', (office) => {
    expect(appearanceOf(office, true)).toBe('dark');
    expect(appearanceOf(office, false)).toBe('light');
  });
});
