import { createChartView } from '../charts/view';
import { ErrorNotes } from '../functions/error-notes';
import { NAMESPACE } from '../functions/namespace';
import { registerFunctions } from '../functions/register-functions';
import { explainErrors } from '../grid/error-alert';
import { prepareFonts } from '../grid/fonts';
import { createGrid } from '../grid/grid';
import { forgetLateValidation } from '../grid/late-validation';
import { keepSuggestionsCurrent } from '../grid/suggestions';
import { starterCell, starterWorkbook } from '../grid/starter-workbook';
import { connectTaskPane } from '../protocol/bridge';
import { createOfficeHost } from '../objects/host/create-host';
import { fetchFunctionsFile, functionRuntime } from './add-in-functions';
import { conditionsFrom } from '../conditions/from-address';
import { plannedFault } from '../conditions/planned-fault';
import { CellStates } from './cell-states';
import { element } from './element';
import { setUpConditions } from './conditions-panel';
import { setUpExample } from './example';
import { showFailure } from './failure';
import { leavePane, setUpPaneEntry } from './focus';
import { setUpHelp } from './help';
import { setUpLayout } from './splitter';
import { followLinks } from './follow-links';
import { setUpNote } from './note';
import { offerTestInterface } from './test-interface';
import './page.css';

async function start(): Promise<void> {
  setUpLayout();
  const { conditions, structureProtected, fault } = conditionsFrom(window.location.search);
  const help = setUpHelp();

  await prepareFonts();
  const { api, injector } = createGrid('grid');
  const book = api.createWorkbook(starterWorkbook);
  book.getActiveSheet().getRange(starterCell).activate();
  const charts = createChartView(injector, book.getId(), {
    readValues: (reference) => host.readValues(reference),
    readText: (reference) => host.readText(reference),
  });
  const host = createOfficeHost(api, charts, conditions);
  host.protectStructure(structureProtected);
  if (fault) host.failAt = plannedFault(fault);
  setUpConditions(host, structureProtected);
  api.addEvent(api.Event.SheetEditStarted, () => host.setConditions({ editing: true }));
  api.addEvent(api.Event.SheetEditEnded, () => host.setConditions({ editing: false }));
  host.onUnsupported(() => help.listUnsupported(host.unsupported));

  const notes = new ErrorNotes();
  const cells = new CellStates(api, host, notes);
  const messageAt = cells.message.bind(cells);
  const note = setUpNote(api, messageAt);
  explainErrors(injector, messageAt);
  keepSuggestionsCurrent(injector);
  forgetLateValidation(injector);
  host.onRefused(({ address }) => note.refused(address));
  followLinks(api, host);
  setUpExample(api);
  const workbench = offerTestInterface(api, host, cells);

  const formula = api.getFormula();
  formula.calculationStart(() => notes.begin());
  formula.calculationResultApplied(() => {
    charts.refresh();
    note.refresh();
  });
  api.addEvent(api.Event.SheetValueChanged, () => charts.refresh()); // a typed number need not be in any formula

  const frame = element('pane', HTMLIFrameElement);
  setUpPaneEntry(connectTaskPane(frame, '/taskpane.html', host, leavePane(injector)));
  const file = await fetchFunctionsFile();
  workbench.functions = registerFunctions(injector, NAMESPACE, file, await functionRuntime(frame, file), notes, host.conditions);
  formula.executeCalculation(); // formulas that were typed before the functions were known
  workbench.ready = true;
}

start().catch(showFailure);
