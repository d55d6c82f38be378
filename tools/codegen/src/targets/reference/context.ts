import type { Service, SpecPosition } from '../../model/model.ts';
import type { ProseReader } from './prose.ts';

/** What every part of the content is made with. */
export interface ContentContext {
  readonly service: Service;
  readonly prose: ProseReader;
  /** Whether a client is generated beside the reference. */
  readonly hasClient: boolean;
  source(position: SpecPosition): string;
}
