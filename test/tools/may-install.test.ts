import { mayInstall } from './may-install';

const asked = jest.fn<Promise<string>, [string]>();
const at = (ci: boolean, terminal: boolean) => mayInstall(['Gnumeric (gnumeric)'], { ci, terminal, ask: asked });

beforeEach(() => asked.mockReset());

describe('programs that tests drive', () => {
  it('are installed in CI at once, and nowhere unasked', async () => {
    expect([await at(true, false), await at(true, true), await at(false, false)]).toEqual([true, true, false]);
    expect(asked).not.toHaveBeenCalled();
  });

  it.each([
    ['y', true],
    [' Yes ', true],
    ['', false],
    ['n', false],
    ['yesterday', false],
  ])('are installed on a machine of one’s own after the answer "%s": %s', async (answer, installed) => {
    asked.mockResolvedValue(answer);
    expect(await at(false, true)).toBe(installed);
    expect(asked.mock.calls).toEqual([[expect.stringContaining('Gnumeric (gnumeric)')]]);
  });
});
