import type { AnswerEvent } from '@trent/server-runtime';
// The usual library for Prometheus: text format, histograms and the metrics of the process.
import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { Caller } from '../authenticate.ts';

/** Upper bounds in seconds: a cached wrap takes a tenth of a millisecond, an RSA-4096 key a second. */
const durationBuckets = [0.000_25, 0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.1, 0.25, 1, 2.5];

/** What is counted of one process, for Prometheus. No name or value in it comes from a request but the operation's. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests: Counter<'operation' | 'error'>;
  readonly #durations: Histogram<'operation'>;
  readonly #refusedUnread: Counter<'status'>;
  /** Finding a label's counter is most of the work of counting. */
  readonly #ofOperation = new Map<string, OperationMetrics>();

  constructor() {
    const registers = [this.#registry];
    this.#requests = new Counter({
      name: 'trent_kms_requests_total',
      help: 'Requests answered, by operation and error code (empty: none).',
      labelNames: ['operation', 'error'],
      registers,
    });
    this.#durations = new Histogram({
      name: 'trent_kms_request_duration_seconds',
      help: 'Time from a request read to its answer made.',
      labelNames: ['operation'],
      buckets: durationBuckets,
      registers,
    });
    this.#refusedUnread = new Counter({
      name: 'trent_kms_requests_refused_unread_total',
      help: 'Requests that were refused before they were read, or broke off, by status.',
      labelNames: ['status'],
      registers,
    });
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  count({ operation, errorCode, durationMs }: AnswerEvent<Caller>): void {
    const name = operation ?? '';
    let metrics = this.#ofOperation.get(name);
    if (metrics === undefined) {
      metrics = {
        duration: this.#durations.labels({ operation: name }),
        byError: new Map(),
      };
      this.#ofOperation.set(name, metrics);
    }
    const error = errorCode ?? '';
    let counter = metrics.byError.get(error);
    if (counter === undefined) {
      counter = this.#requests.labels({ operation: name, error });
      metrics.byError.set(error, counter);
    }
    counter.inc();
    metrics.duration.observe(durationMs / 1_000);
  }

  countRefusedUnread(status: number): void {
    this.#refusedUnread.labels({ status: String(status) }).inc();
  }

  /** Prometheus text: what this server counted, and the process it runs in. */
  async text(): Promise<string> {
    return `${await this.#registry.metrics()}\n${await processMetrics().metrics()}`;
  }
}

let ofProcess: Registry | undefined;

/** One for all servers of a process, and only where somebody asks: it watches garbage collection and the event loop. */
function processMetrics(): Registry {
  if (ofProcess === undefined) {
    ofProcess = new Registry();
    collectDefaultMetrics({ register: ofProcess });
  }
  return ofProcess;
}

interface OperationMetrics {
  readonly duration: Histogram.Internal<'operation'>;
  readonly byError: Map<string, Counter.Internal>;
}
