import { isIP } from 'node:net';
import { basename } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import packageFile from '../../../package.json' with { type: 'json' };
import { type Organisation, organisationSchema } from '../../organisation/organisation.js';
import { printable } from '../../reports/printable.js';
import { type ExitStatus, exitStatus, UsageError } from '../exit-status.js';
import { Intake } from '../intake.js';
import { loadModel } from '../load-model.js';
import { tellWarning } from '../messages.js';
import { working } from '../progress.js';
import { addSourceOptions, readSettings, type SourceOptions } from '../source-options.js';

interface Options extends SourceOptions {
  readonly port: number;
  readonly host: string;
  readonly token?: string;
  readonly allowOrigin: readonly string[];
  readonly rate: number;
  readonly model?: string;
}

/** The environment variable of the token: what stands in a command line can be seen by everyone on the machine. */
const tokenVariable = 'GONGO_TOKEN';

export function addServe(program: Command): void {
  addSourceOptions(program.command('serve'))
    .summary('answer over HTTP: a JSON API, and a list as report and as reconciliation service for OpenRefine')
    .description(
      'Answers on this machine only, unless --host names another address; then a token is required. Nothing is sent anywhere. Ends with Ctrl-C, after the requests that are open.',
    )
    .argument('[file...]', 'files of organisations to reconcile against; - is standard input')
    .option('--port <number>', 'port; 0 takes any that is free', port, 8017)
    .option('--host <address>', 'address to listen at', '127.0.0.1')
    .option(
      '--token <text>',
      `what callers must know, 16 characters or more (better: in the variable ${tokenVariable})`,
    )
    .option(
      '--allow-origin <origin>',
      'let web pages of this origin call, such as http://127.0.0.1:3333 for OpenRefine; may be given several times',
      origin,
      [],
    )
    .option('--rate <number>', 'requests a second that one client may make', positive, 200)
    .option('--model <file>', 'use this model instead of the shipped one')
    .addHelpText(
      'after',
      `
Examples:
  gongo serve
  gongo serve list.jsonl --allow-origin http://127.0.0.1:3333
  curl -H 'Content-Type: application/json' --data '{"organisations": [...]}' http://127.0.0.1:8017/api/assess
  ${tokenVariable}=... gongo serve list.jsonl --host 0.0.0.0

OpenRefine step by step, and what the service guards against: docs/service.md`,
    )
    .action(async (files: string[], options: Options) => {
      process.exitCode = await serve(files, options);
    });
}

async function serve(files: readonly string[], options: Options): Promise<ExitStatus> {
  const token = options.token ?? process.env[tokenVariable];
  const { serviceLimits } = await import('../../service/limits.js');
  if (token !== undefined && token.length < serviceLimits.leastToken)
    throw new UsageError(
      `the token is too short: take ${serviceLimits.leastToken} characters or more, such as those of: openssl rand -hex 24`,
    );
  if (token === undefined && !isLoopback(options.host))
    throw new UsageError(
      `${options.host} can be reached from other machines: set a token in the variable ${tokenVariable} (openssl rand -hex 24), or leave --host out`,
    );
  const model = await loadModel(options.model);
  const intake = new Intake(files, organisationSchema, undefined, await readSettings(options));
  const organisations = await withIdsOfTheirOwn(intake.records());
  if (files.length > 0 && organisations.length === 0) return intake.status();
  // Loaded only by who serves.
  const { createService } = await import('../../service/service.js');
  const { listen } = await import('./listen.js');
  const title = files.map((file) => basename(file)).join(', ');
  const service = await working('preparing names', () =>
    createService({
      version: packageFile.version,
      model,
      allowedOrigins: options.allowOrigin,
      requestsPerSecond: options.rate,
      report: (error) => tellWarning(error.stack ?? error.message),
      ...(token !== undefined && { token }),
      ...(files.length > 0 && { list: { title, organisations } }),
    }),
  );
  const listening = await listen(service, options.host, options.port);
  const host = isIP(options.host) === 6 ? `[${options.host}]` : options.host;
  process.stdout.write(`Listening at http://${host}:${listening.port}/ (Ctrl-C ends it)\n`);
  await signal();
  await listening.stop();
  return files.length > 0 ? intake.status() : exitStatus.done;
}

/** Of several with one id only the first can be found again: the others are named and left out. */
async function withIdsOfTheirOwn(records: AsyncIterable<Organisation>): Promise<Organisation[]> {
  const byId = new Map<string, Organisation>();
  for await (const organisation of records)
    if (!byId.has(organisation.id)) byId.set(organisation.id, organisation);
    else tellWarning(`id "${printable(organisation.id)}" stands more than once; the first is served`);
  return [...byId.values()];
}

/** Ends when the process is asked to end; a second asking ends it at once. */
function signal(): Promise<void> {
  return new Promise((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => resolve());
  });
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

function port(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw new InvalidArgumentError('must be a number from 0 to 65535');
  return Number(text);
}

function positive(text: string): number {
  const number = Number(text);
  if (!(number > 0 && number <= 1e6)) throw new InvalidArgumentError('must be a number above 0, such as 200');
  return number;
}

function origin(text: string, before: readonly string[]): readonly string[] {
  if (!URL.canParse(text) || new URL(text).origin !== text)
    throw new InvalidArgumentError('must be scheme, host and port without a path, such as http://127.0.0.1:3333');
  return [...before, text];
}
