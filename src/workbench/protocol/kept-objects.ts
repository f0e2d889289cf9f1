import { invalidObjectPath } from './errors';
import type { WireObject } from './object';

/** Objects that office.js holds on to between requests, by the reference ids given to it. */
export class References {
  private readonly objects = new Map<string, WireObject>();
  private last = 0;

  keep(object: WireObject): string {
    const id = `ref${++this.last}`;
    this.objects.set(id, object);
    return id;
  }

  get(id: string): WireObject {
    const object = this.objects.get(id);
    if (!object) throw invalidObjectPath(id);
    return object;
  }

  release(object: WireObject): void {
    for (const [id, kept] of this.objects) if (kept === object) this.objects.delete(id);
  }

  releaseId(id: string): void {
    this.objects.delete(id);
  }

  clear(): void {
    this.objects.clear();
  }

  get count(): number {
    return this.objects.size;
  }
}
