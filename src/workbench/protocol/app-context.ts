import type { Conditions } from '../conditions/conditions';

/** What the host promises: `isSetSupported` answers from this. */
const requirementSets = (apiLevel: number) => ({
  ExcelApi: `1.${apiLevel}`,
  /** Without it office.js does not say that a request may wait for a cell that is being edited. */
  DelayForCellEdit: '1.1',
  DialogApi: '1.2',
  SharedRuntime: '1.2',
  CustomFunctionsRuntime: '1.4',
  RibbonApi: '1.2',
  KeyboardShortcuts: '1.1',
});

const EXCEL_ON_THE_WEB = 16;

/** The answer to office.js's first question, who its host is. */
export const appContext = (id: string, origin: string, settings: Readonly<Record<string, string>>, conditions: Conditions) => ({
  _id: id,
  _appName: EXCEL_ON_THE_WEB,
  _appVersion: '16.01',
  _appUILocale: conditions.displayLanguage,
  _dataLocale: conditions.contentLanguage,
  _docUrl: `${origin}/Book1.xlsx`,
  _clientMode: 0,
  _settings: Object.entries(settings),
  _reason: 0,
  _osfControlType: 1,
  _eToken: '',
  _correlationId: id,
  _appInstanceId: id,
  _appMinorVersion: 1,
  _requirementMatrix: JSON.stringify(requirementSets(conditions.apiLevel)),
  _hostCustomMessage: '',
  _hostFullVersion: '16.0.20000.0',
  _addinName: 'CX Business Case',
  _appDomains: [origin],
  _featureGates: {},
  _initialDisplayMode: 0,
});
