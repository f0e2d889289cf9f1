import { DrawingTypeEnum, ICommandService, type Injector } from '@univerjs/core';
import { SheetSkeletonService } from '@univerjs/sheets';
import { DrawingApplyType, ISheetDrawingService, SetDrawingApplyMutation, transformToDrawingPosition } from '@univerjs/sheets-drawing';
import { type ChartModel } from '../office-host';

/** What the drawing service's batch operations return; its interface declares them `unknown`. */
interface DrawingChange {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly redo: unknown;
  readonly objects: unknown;
}

/**
 * Places charts on the grid as floating elements anchored to cells; Univer shows those of the active sheet and moves them
 * with their cells. The mutation is sent rather than the command for inserting a drawing: that would put every chart on
 * the user's undo stack a second time, behind the back of the host's own undo.
 */
export class ChartPlacement {
  private readonly drawings: ISheetDrawingService;
  private readonly skeletons: SheetSkeletonService;
  private readonly commands: ICommandService;

  constructor(
    injector: Injector,
    private readonly unitId: string,
    private readonly componentKey: string,
  ) {
    this.drawings = injector.get(ISheetDrawingService);
    this.skeletons = injector.get(SheetSkeletonService);
    this.commands = injector.get(ICommandService);
  }

  place({ id, sheetId, position }: ChartModel): void {
    this.remove(id, sheetId);
    const skeleton = this.skeletons.ensureSkeleton(this.unitId, sheetId);
    if (!skeleton) throw new Error(`The chart ${id} is to stand on a sheet that does not exist.`);
    skeleton.makeDirty(true); // it may know the sheet as it was before its columns got their widths
    skeleton.calculate();
    const transform = {
      left: position.left + skeleton.rowHeaderWidth, // Univer counts from the corner of the headers
      top: position.top + skeleton.columnHeaderHeight,
      width: position.width,
      height: position.height,
    };
    const sheetTransform = transformToDrawingPosition(transform, skeleton);
    const drawing = {
      unitId: this.unitId,
      subUnitId: sheetId,
      drawingId: id,
      drawingType: DrawingTypeEnum.DRAWING_CHART, // Univer leaves these to us when their sheet goes
      componentKey: this.componentKey,
      transform,
      sheetTransform,
      axisAlignSheetTransform: sheetTransform,
      data: { chartId: id },
      allowTransform: false,
    };
    this.apply(this.drawings.getBatchAddOp([drawing]) as DrawingChange, DrawingApplyType.INSERT);
  }

  remove(id: string, sheetId: string): void {
    const drawing = this.drawings.getDrawingByParam({ unitId: this.unitId, subUnitId: sheetId, drawingId: id });
    if (drawing) this.apply(this.drawings.getBatchRemoveOp([drawing]) as DrawingChange, DrawingApplyType.REMOVE);
  }

  private apply(change: DrawingChange, type: DrawingApplyType): void {
    const { unitId, subUnitId, redo: op, objects } = change;
    this.commands.syncExecuteCommand(SetDrawingApplyMutation.id, { unitId, subUnitId, op, objects, type });
  }
}
