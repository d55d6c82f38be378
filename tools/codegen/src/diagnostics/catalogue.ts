/**
 * Everything that can be wrong, one entry per code. Codes are stable: people search for them. 1xxx is about reading
 * files, 2xxx about the form of a document, 3xxx about what it means (31xx about its scenarios), 4xxx about what is generated from it and where to,
 * 5xxx about writing.
 */
export type Severity = 'error' | 'warning';

export interface CatalogueEntry {
  readonly severity: Severity;
  /** With `{name}` for each thing that differs from case to case. */
  readonly message: string;
  readonly cause: string;
  readonly fix: string;
}

export const catalogue = {
  TRENT1001: {
    severity: 'error',
    message: 'cannot read {file}: {reason}',
    cause: 'The file does not exist, is a folder, or may not be read.',
    fix: 'Correct the path, or the permissions of the file.',
  },
  TRENT1002: {
    severity: 'error',
    message: '{file} is not UTF-8 text',
    cause: 'YAML and JSON are read as UTF-8; the file holds bytes that are none.',
    fix: 'Save the file as UTF-8.',
  },
  TRENT1003: {
    severity: 'error',
    message: '{problem}',
    cause: 'The file is not well-formed YAML or JSON.',
    fix: 'Correct the syntax at the place that the message names.',
  },
  TRENT1004: {
    severity: 'error',
    message: 'the key {key} stands here a second time; first in line {line}',
    cause: 'A map can hold a key only once: the second would silently hide the first.',
    fix: 'Remove one of the two.',
  },
  TRENT1005: {
    severity: 'error',
    message: 'aliases in this file expand to more than {limit} values',
    cause:
      'YAML aliases of aliases grow exponentially. A file that means so much is an attack or an accident.',
    fix: 'Say it with fewer aliases, or with $ref to a shared file.',
  },
  TRENT1006: {
    severity: 'error',
    message: 'the alias *{name} stands for something that contains it',
    cause: 'A YAML anchor whose value holds its own alias has no end.',
    fix: 'Use $ref to a schema file: schemas may refer to themselves.',
  },
  TRENT1007: {
    severity: 'error',
    message: 'nested deeper than {limit} levels',
    cause: 'Values within values, further than any spec needs.',
    fix: 'Put parts into files of their own and refer to them.',
  },
  TRENT1008: {
    severity: 'error',
    message: 'the number {number} cannot be held exactly',
    cause: 'JSON numbers beyond 2^53 - 1, infinities and NaN do not survive being read.',
    fix: 'Use a number in range, or quote it if it is text.',
  },
  TRENT1009: {
    severity: 'error',
    message: 'a key must be text',
    cause: 'YAML allows maps and lists as keys, JSON does not.',
    fix: 'Use text as the key.',
  },
  TRENT1010: {
    severity: 'error',
    message: 'there is no anchor &{name} before this alias',
    cause: 'A YAML alias stands for an anchor that comes earlier in the same file.',
    fix: 'Correct the name, or use $ref for something in another file.',
  },
  TRENT1011: {
    severity: 'error',
    message: 'the file holds no document, or more than one',
    cause: 'A spec file is exactly one YAML document.',
    fix: 'Split the documents into files.',
  },
  TRENT1012: {
    severity: 'error',
    message: '{file} is larger than {limit} MiB',
    cause:
      'A parsed file takes many times its size in memory; no spec that people write is as large.',
    fix: 'Split it: parts in files of their own, and $ref to them.',
  },
  TRENT1101: {
    severity: 'error',
    message: '$ref to {file}, which cannot be read: {reason}',
    cause: 'The path of a $ref counts from the file that it stands in.',
    fix: 'Correct the path, or add the file.',
  },
  TRENT1102: {
    severity: 'error',
    message: '$ref to {pointer} of {file}, which is not there',
    cause: 'After # comes a JSON pointer: /a/b is the value under b in the value under a.',
    fix: 'Correct the pointer; mind the case of letters.',
  },
  TRENT1103: {
    severity: 'error',
    message: '$ref goes in a circle: {path}',
    cause: 'References that only lead to each other never arrive at a value.',
    fix: 'Let one of them be a value. A schema may contain itself in a member, but not be itself.',
  },
  TRENT1104: {
    severity: 'error',
    message: '$ref to {target}: only files of the workspace are read',
    cause:
      'A spec that depends on the network or on files elsewhere would not mean the same everywhere.',
    fix: 'Put the file into the workspace and refer to it by a relative path.',
  },
  TRENT1105: {
    severity: 'error',
    message: '{key} cannot stand beside $ref',
    cause:
      'Beside a $ref of a member there may be what concerns the member alone: description, deprecated, default, examples, x-trent-since. Constraints belong to the schema.',
    fix: 'Move it into the schema referred to, or write the schema in place.',
  },
  TRENT1106: {
    severity: 'warning',
    message: '{key} beside $ref means nothing in OpenAPI 3.0',
    cause: 'OpenAPI 3.0 ignores everything beside a $ref; 3.1 does not.',
    fix: 'Remove it, or say openapi: 3.1.0 if it is meant.',
  },
  TRENT1201: {
    severity: 'error',
    message: 'no codegen.json in {folder}',
    cause:
      'A folder is a spec if it has a codegen.json, which names the entry document and the targets.',
    fix: 'Name another folder, or add the file.',
  },
  TRENT2001: {
    severity: 'error',
    message: 'unknown keyword {key} in {place}{suggestion}',
    cause: 'A misspelt keyword would otherwise be dropped in silence.',
    fix: 'Correct the spelling, or remove it.',
  },
  TRENT2002: {
    severity: 'error',
    message: '{place} lacks {key}',
    cause: 'Something that is required here is missing.',
    fix: 'Add it.',
  },
  TRENT2003: {
    severity: 'error',
    message: '{key} must be {expected}, this is {actual}',
    cause: 'The value is of another kind than the keyword takes.',
    fix: 'Correct the value; in YAML, quote text that looks like a number, a boolean or null.',
  },
  TRENT2004: {
    severity: 'error',
    message: '{what} {value} is not supported: {supported}',
    cause: 'The value is legal in OpenAPI or JSON Schema, but nothing can be generated from it.',
    fix: 'Use one of the supported values.',
  },
  TRENT2005: {
    severity: 'error',
    message: 'the keyword {key} is not supported in {place}',
    cause:
      'It is a keyword of OpenAPI or JSON Schema, but the targets would not honour it, and what is not honoured must not be promised.',
    fix: 'Say it with supported keywords, or in the description.',
  },
  TRENT2006: {
    severity: 'error',
    message: 'unknown word {word} in {place}{suggestion}',
    cause:
      'Words that begin with x-trent- are a closed vocabulary: tools/codegen/vocabulary/README.md explains each.',
    fix: 'Correct the spelling, or put the word where it belongs.',
  },
  TRENT2007: {
    severity: 'error',
    message: '{word} is not well-formed: {problem}',
    cause: 'The value does not match tools/codegen/vocabulary/vocabulary.schema.json.',
    fix: 'See the example of the word in tools/codegen/vocabulary/README.md.',
  },
  TRENT2008: {
    severity: 'error',
    message: '{word} means nothing here: {reason}',
    cause: 'The word exists, but not for this kind of schema.',
    fix: 'Move or remove it.',
  },
  TRENT2009: {
    severity: 'warning',
    message: '{word} belongs to another tool and is not carried over',
    cause: 'Extensions other than x-trent- words have no effect on what is generated.',
    fix: 'Remove it, or leave it for the other tool.',
  },
  TRENT3001: {
    severity: 'error',
    message: 'the {kind} name {name} is not usable: {reason}',
    cause: 'Names of operations, shapes and errors become names in code and of files.',
    fix: 'Use another name: a letter first, then letters and digits.',
  },
  TRENT3002: {
    severity: 'error',
    message: 'the {kind} name {name} clashes with {other} of {where}',
    cause:
      'Two names that are equal, or differ in case only, become one file on some machines and one name in some code.',
    fix: 'Rename one of the two.',
  },
  TRENT3003: {
    severity: 'error',
    message: 'the error {error} is not declared in x-trent-errors',
    cause:
      'Every error that an operation answers needs its status, fault and message member said once.',
    fix: 'Declare it there, or correct the name.',
  },
  TRENT3004: {
    severity: 'error',
    message: 'there is no answer {answer} in x-trent-answers{suggestion}',
    cause: 'A refusal is named in the operation and worded in x-trent-answers.',
    fix: 'Add the answer there, or correct the name.',
  },
  TRENT3006: {
    severity: 'error',
    message: '{word} names {member}, which is no member of the {side}{suggestion}',
    cause: 'The word speaks of a member that does not exist.',
    fix: 'Correct the name, or add the member.',
  },
  TRENT3007: {
    severity: 'error',
    message: '{member} is required, but properties has no such member{suggestion}',
    cause: 'A name in `required` that no property has could never be satisfied.',
    fix: 'Correct the name, or add the property.',
  },
  TRENT3008: {
    severity: 'error',
    message: '{error} is declared under status {status}, but its httpStatus is {httpStatus}',
    cause: 'The operation and x-trent-errors disagree about the status on the wire.',
    fix: 'Move the error under the status that it has.',
  },
  TRENT3009: {
    severity: 'error',
    message: '{value} stands twice in {list}',
    cause: 'A list of distinct things names one of them again.',
    fix: 'Remove one of the two.',
  },
  TRENT3010: {
    severity: 'error',
    message: 'the pattern is not a regular expression: {reason}',
    cause: 'Patterns are ECMAScript regular expressions with the flag u.',
    fix: 'Correct the pattern; with the flag u, only syntax characters may be escaped.',
  },
  TRENT3011: {
    severity: 'error',
    message: 'the pattern can keep a matcher busy for ever: {reason}',
    cause:
      'Where one text can be matched in many ways, a hostile caller can keep a backtracking matcher busy. Such a pattern is matched in one pass instead, which look-arounds, word borders, anchors inside and back references do not allow.',
    fix: 'Write the pattern without these, or so that each text matches in one way only, or set a smaller maxLength. tools/codegen/docs/patterns.md tells more.',
  },
  TRENT3012: {
    severity: 'error',
    message: '{low} {lowValue} is more than {high} {highValue}: nothing can match',
    cause: 'The lower limit lies above the upper one.',
    fix: 'Correct one of the two.',
  },
  TRENT3013: {
    severity: 'error',
    message: '{what} is {actual}, but should be {expected}',
    cause:
      'Path key, operationId and the header X-Amz-Target name the same operation and must agree.',
    fix: 'Correct the one that is wrong.',
  },
  TRENT3014: {
    severity: 'error',
    message: 'the schemas of {first} and {second} differ',
    cause: 'A request means the same in every media type that it may come in.',
    fix: 'Write the schema once, with a YAML anchor, and refer to it by an alias.',
  },
  TRENT3015: {
    severity: 'error',
    message: 'the {what} must be a structure (type: object with properties)',
    cause: 'AWS JSON requests and answers are objects with named members.',
    fix: 'Put the value into a member.',
  },
  TRENT3016: {
    severity: 'error',
    message: '{what} {value} is in no entry of x-trent-key-specs{suggestion}',
    cause: 'x-trent-key-specs says which key specs and key usages there are.',
    fix: 'Correct the name, or add it there.',
  },
  TRENT3017: {
    severity: 'error',
    message: '{operation} declares {error}, which is common',
    cause: 'Errors that any operation may answer are declared by none.',
    fix: 'Remove it from the operation, or `common: true` from the error.',
  },
  TRENT3018: {
    severity: 'error',
    message: 'the default {value} is not a value of the member: {reason}',
    cause: 'A member that is left out must mean something that could have been sent.',
    fix: 'Correct the default.',
  },
  TRENT3019: {
    severity: 'error',
    message: 'the check {check} is never reached: {reason}',
    cause: 'The order of checks and the rest of the operation must fit each other.',
    fix: 'Remove the check, or add what it judges.',
  },
  TRENT3020: {
    severity: 'error',
    message: 'x-trent-checks lacks {check}: {reason}',
    cause: 'What the operation says it refuses must have its place in the order of checks.',
    fix: 'Add the check at the place where the service makes it.',
  },
  TRENT3021: {
    severity: 'warning',
    message: 'the pattern needs exponential time in other matchers: {reason}',
    cause:
      'The generated validator matches it in one pass, which is safe but slower. Others who read this spec may use a backtracking matcher, which a hostile caller can keep busy for ever.',
    fix: 'Write the repetition so that each text matches in one way only, e.g. (a|b)+ instead of (a+|b)+.',
  },
  TRENT3022: {
    severity: 'error',
    message: '{name} holds nothing but itself',
    cause:
      'A list of lists of itself has no value but nested empty lists, and no type in TypeScript.',
    fix: 'Put a structure in between, e.g. a list of structures that have the list as a member.',
  },
  TRENT3101: {
    severity: 'error',
    message: 'there is no operation {name}{suggestion}',
    cause: 'A scenario, a fixture or a base names an operation that the spec does not have.',
    fix: 'Correct the name, or add the operation to the spec.',
  },
  TRENT3102: {
    severity: 'error',
    message: '{where} has no member {name}{suggestion}',
    cause: 'A scenario sends or expects a member that the spec does not have.',
    fix: 'Correct the name. A member that nobody knows can be sent as text, with wire.body.',
  },
  TRENT3103: {
    severity: 'warning',
    message: '{where} {problem}',
    cause:
      'A request in a scenario must be valid by the spec, or show exactly the one violation that its step names as fault. An edit of the spec is not held up by it: the packages are generated, and the runner will not send this request.',
    fix: 'Correct the value, or name the violation in fault.',
  },
  TRENT3104: {
    severity: 'error',
    message: '{operation} does not declare {code}{suggestion}',
    cause: 'A scenario expects an error that the operation cannot answer, by the spec.',
    fix: 'Correct the code, or declare the error in the operation.',
  },
  TRENT3105: {
    severity: 'error',
    message: 'there is no fixture {name}{suggestion}',
    cause: 'A scenario uses a key that fixtures.yaml does not describe.',
    fix: 'Correct the name, or add the fixture.',
  },
  TRENT3106: {
    severity: 'error',
    message: '{reference} leads to nothing: {reason}',
    cause:
      'A reference names an earlier step, a fixture of the scenario, a value of each, or a fact of the run.',
    fix: 'Correct the reference; steps can refer to those before them only.',
  },
  TRENT3107: {
    severity: 'error',
    message: '{id} cites nothing',
    cause: 'Every claim has a source: without one nobody can tell whether a target is wrong.',
    fix: 'Add cites with the place in the spec, the documented sentence, the recording or the standard.',
  },
  TRENT3108: {
    severity: 'error',
    message: 'the refusal in step {step} has no control: {reason}',
    cause:
      'A refusal proves something only beside a request that differs in the fault alone and succeeds.',
    fix: 'Add a step that succeeds, and name it in control.',
  },
  TRENT3109: {
    severity: 'error',
    message: 'the id {id} is taken; first at {first}',
    cause: 'Results of different runs are compared by id.',
    fix: 'Give one of the two another id.',
  },
  TRENT3110: {
    severity: 'error',
    message: 'the id {id} was retired at {where}',
    cause: 'An id that was given up is never used again: it stood for another claim.',
    fix: 'Take a new id.',
  },
  TRENT3111: {
    severity: 'error',
    message: 'step {step} of a MUST expects a message',
    cause: 'Texts change from day to day; a conformant service may word them otherwise.',
    fix: 'Leave message out, or make it a scenario of its own with the level SHOULD or MAY.',
  },
  TRENT3113: {
    severity: 'error',
    message: 'no case exercises {cell}',
    cause:
      'Everything that the spec says is exercised by a case, or there is a reason why it cannot be.',
    fix: 'Add notes to bases.yaml or a scenario that exercises it, or a reason under untestable.',
  },
  TRENT3114: {
    severity: 'error',
    message: 'the reason for {pattern} is of no use: {problem}',
    cause: 'A reason under untestable that stands for nothing hides what has become testable.',
    fix: 'Remove it.',
  },
  TRENT3115: {
    severity: 'error',
    message: 'the name {name} must be {expected}',
    cause: 'Ids stand in file names, command lines and links.',
    fix: 'Rename it.',
  },
  TRENT3116: {
    severity: 'error',
    message: 'there is no capability {name}{suggestion}',
    cause: 'Runners know a closed list of what a target may be able to do beside its operations.',
    fix: 'Correct the name, or add the capability to the format.',
  },
  TRENT3117: {
    severity: 'error',
    message: 'there is no answer {name}{suggestion}',
    cause: 'x-trent-answers has the refusals by name.',
    fix: 'Correct the name, or add the answer.',
  },
  TRENT3118: {
    severity: 'error',
    message: 'cannot read the folder {folder}: {reason}',
    cause: 'codegen.json names a folder of scenarios that does not exist or may not be read.',
    fix: 'Correct scenarios in codegen.json, or its permissions.',
  },
  TRENT3119: {
    severity: 'error',
    message: 'nothing uses the column {name}{suggestion}',
    cause:
      'A column of rows under for that no value and no text refers to is misspelt, or says nothing.',
    fix: 'Refer to it as { $: row.<name> } or, within a text, as ${row.<name>}, or remove it.',
  },
  TRENT4001: {
    severity: 'error',
    message: 'the folders of {first} and {second} lie within each other: {folder}',
    cause: 'Each target owns its folder; two owners would remove each other’s files.',
    fix: 'Give each target a folder of its own.',
  },
  TRENT4002: {
    severity: 'error',
    message: 'the folder of {target}, {folder}, leaves the workspace',
    cause: 'Generated files are written inside the workspace only.',
    fix: 'Use a path relative to the workspace root, without ..',
  },
  TRENT4003: {
    severity: 'error',
    message: 'the target {target} made a file {path}: {reason}',
    cause: 'A name in the spec became a file name that some machine cannot have.',
    fix: 'Rename what the file is named after.',
  },
  TRENT4004: {
    severity: 'error',
    message: 'the target {target} made {path}, which cannot be formatted: {reason}',
    cause: 'The emitted text does not parse: a fault of the target, not of the spec.',
    fix: 'Report it together with the spec.',
  },
  TRENT5001: {
    severity: 'error',
    message: 'cannot write {path}: {reason}; nothing was changed',
    cause: 'The folder is read-only, the disk is full, or another program holds the file.',
    fix: 'Make room or permit writing, then run again.',
  },
  TRENT5002: {
    severity: 'error',
    message: 'another run (process {pid}) has held {lock} since {since}',
    cause: 'Two runs at once would mix their output.',
    fix: 'Wait for the other run. If there is none, remove that file.',
  },
  TRENT5003: {
    severity: 'error',
    message: 'the folder {path} is {real}, outside of the workspace; nothing was changed',
    cause:
      'A symbolic link on the way leads out: a run would write and delete where nobody expects it.',
    fix: 'Let the link lead to a folder of the workspace, or name another folder in codegen.json.',
  },
} as const;

export type DiagnosticCode = keyof typeof catalogue;

/** The entry of a code that someone typed; undefined for one that does not exist. */
export function entryOf(code: string): CatalogueEntry | undefined {
  const entries: Readonly<Record<string, CatalogueEntry>> = catalogue;
  return Object.hasOwn(entries, code) ? entries[code] : undefined;
}

type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** What a code's message needs to be told: exactly the names in its braces. */
export type DiagnosticDetails<Code extends DiagnosticCode> = Readonly<
  Record<Placeholders<(typeof catalogue)[Code]['message']>, string | number>
>;
