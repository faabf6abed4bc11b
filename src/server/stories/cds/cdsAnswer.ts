import * as v from 'valibot';

const Answer = v.object({ resources: v.array(v.unknown()) });
const Failure = v.object({ meta: v.object({ messages: v.array(v.string()) }) });

/** The documents of an answer, or one document alone; null when it holds none. */
export function documentsIn(json: unknown): readonly unknown[] | null {
  const answer = v.safeParse(Answer, json);
  if (answer.success) return answer.output.resources;
  const isDocument = typeof json === 'object' && json !== null && 'id' in json && 'title' in json;
  return isDocument ? [json] : null;
}

/** What an operator should read of an answer that holds no documents. */
export function whatItIs(json: unknown): string {
  const failure = v.safeParse(Failure, json);
  return failure.success
    ? `CDS answered: ${failure.output.meta.messages.join('; ')}`
    : 'no CDS documents';
}
