import { invalidArgument, itemNotFound } from '../../protocol/errors';
import { whole } from '../common/wire-arguments';
import type { HostContext } from '../host/context';
import { Shape } from './shape';
import { ShapePart } from './shape-part';

/** What a line has beyond other shapes: its ends, and the shapes they hold on to. */
export class Line extends ShapePart {
  readonly typeName = 'Line';
  override readonly scalars = ['ConnectorType', 'Id', 'IsBeginConnected', 'IsEndConnected'];
  override readonly spellings = { ConnectorType: 'connectorType' };

  constructor(context: HostContext, shapeId: string) {
    super(context, shapeId);
    this.remember('Line', {
      BeginArrowheadLength: 'Medium',
      BeginArrowheadStyle: 'None',
      BeginArrowheadWidth: 'Medium',
      ConnectorType: 'Straight',
      EndArrowheadLength: 'Medium',
      EndArrowheadStyle: 'None',
      EndArrowheadWidth: 'Medium',
    });
  }

  get Id(): string {
    return this.shapeId;
  }
  get Shape(): Shape {
    return new Shape(this.context, this.shapeId);
  }
  get IsBeginConnected(): boolean {
    return this.state.has('Line.begin');
  }
  get IsEndConnected(): boolean {
    return this.state.has('Line.end');
  }
  get BeginConnectedShape(): Shape {
    return this.connected('begin');
  }
  get EndConnectedShape(): Shape {
    return this.connected('end');
  }
  get BeginConnectedSite(): number {
    return this.site('begin');
  }
  get EndConnectedSite(): number {
    return this.site('end');
  }

  ConnectBeginShape(shape: unknown, site: unknown): void {
    this.connect('begin', shape, site, 'Line.connectBeginShape');
  }
  ConnectEndShape(shape: unknown, site: unknown): void {
    this.connect('end', shape, site, 'Line.connectEndShape');
  }
  DisconnectBeginShape(): void {
    this.state.delete('Line.begin');
  }
  DisconnectEndShape(): void {
    this.state.delete('Line.end');
  }

  private connect(end: 'begin' | 'end', shape: unknown, site: unknown, location: string): void {
    if (!(shape instanceof Shape) || whole(site, location) < 0) throw invalidArgument(location);
    this.state.set(`Line.${end}`, { id: shape.Id, site });
  }
  private connected(end: 'begin' | 'end'): Shape {
    const held = this.state.get(`Line.${end}`) as { id: string } | undefined;
    if (!held) throw itemNotFound('Line.connectedShape');
    return new Shape(this.context, held.id);
  }
  private site(end: 'begin' | 'end'): number {
    const held = this.state.get(`Line.${end}`) as { site: number } | undefined;
    if (!held) throw itemNotFound('Line.connectedSite');
    return held.site;
  }
}
