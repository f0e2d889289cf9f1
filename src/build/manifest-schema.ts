/**
 * Which children each manifest element takes, in the order Office demands; `!` marks those that must be there. Office
 * rejects a manifest whose elements stand in another order, with a message that does not say which.
 * Source: the schema documents of the add-in only manifest (OfficeAppManifestV1.1, TaskPaneAppVersionOverridesV1_0).
 */
export const MANIFEST_CHILDREN: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id!',
    'Version!',
    'ProviderName!',
    'DefaultLocale!',
    'DisplayName!',
    'Description!',
    'IconUrl!',
    'HighResolutionIconUrl!',
    'SupportUrl!',
    'AppDomains',
    'Hosts!',
    'Requirements!',
    'DefaultSettings!',
    'Permissions!',
    'VersionOverrides!',
    'ExtendedOverrides',
  ],
  Hosts: ['Host!'],
  AppDomains: ['AppDomain!'],
  Requirements: ['Sets!'],
  Sets: ['Set!'],
  DefaultSettings: ['SourceLocation!'],
  VersionOverrides: ['Description', 'Requirements', 'Hosts!', 'Resources!'],
  Host: ['Runtimes', 'AllFormFactors', 'DesktopFormFactor'],
  Runtimes: ['Runtime!'],
  AllFormFactors: ['ExtensionPoint!'],
  'ExtensionPoint CustomFunctions': ['Script!', 'Page!', 'Metadata!', 'Namespace!'],
  'ExtensionPoint PrimaryCommandSurface': ['OfficeTab', 'CustomTab'],
  Script: ['SourceLocation!'],
  Page: ['SourceLocation!'],
  Metadata: ['SourceLocation!'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile!', 'ExtensionPoint!'],
  GetStarted: ['Title!', 'Description!', 'LearnMoreUrl!'],
  OfficeTab: ['Group!'],
  CustomTab: ['Group!', 'Label!'],
  Group: ['Label!', 'Icon!', 'Control!'],
  Control: ['Label!', 'Supertip!', 'Icon!', 'Action!', 'Enabled'],
  Supertip: ['Title!', 'Description!'],
  Icon: ['bt:Image!'],
  'Action ShowTaskpane': ['SourceLocation!'],
  'Action ExecuteFunction': ['FunctionName!'],
  Resources: ['bt:Images!', 'bt:Urls!', 'bt:ShortStrings!', 'bt:LongStrings!'],
  'bt:Images': ['bt:Image!'],
  'bt:Urls': ['bt:Url!'],
  'bt:ShortStrings': ['bt:String!'],
  'bt:LongStrings': ['bt:String!'],
  'bt:Image': ['bt:Override'],
  'bt:Url': ['bt:Override'],
  'bt:String': ['bt:Override'],
  DisplayName: ['Override'],
  Description: ['Override'],
  IconUrl: ['Override'],
  HighResolutionIconUrl: ['Override'],
  SupportUrl: ['Override'],
};

/** In which list of resources an element's `resid` is looked up. A label is short, a description long. */
export const RESOURCE_OF: Readonly<Record<string, string>> = {
  Runtime: 'bt:Urls',
  SourceLocation: 'bt:Urls',
  FunctionFile: 'bt:Urls',
  LearnMoreUrl: 'bt:Urls',
  Namespace: 'bt:ShortStrings',
  Label: 'bt:ShortStrings',
  Title: 'bt:ShortStrings',
  Description: 'bt:LongStrings',
  'bt:Image': 'bt:Images',
};

/** The requirement sets without which the add-in must not be offered. */
export const REQUIRED_SETS: Readonly<Record<string, string>> = { SharedRuntime: '1.1', ExcelApi: '1.12', CustomFunctionsRuntime: '1.3' };

/** Sizes in pixels without which Office refuses an icon. */
export const ICON_SIZES_REQUIRED = ['16', '32', '80'] as const;
