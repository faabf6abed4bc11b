import type { Station } from '#contract/station.ts';
import { serverMessagesFor } from '#messages/serverMessages.ts';
import { createAnswers, type Holdings } from '#server/answers/createAnswers.ts';
import { OWN_FACE, type Face } from '#server/face/face.ts';
import type { ScreenDeps } from '#server/pages/screens/screen.ts';
import { aStation } from '#tests/support/builders.ts';
import { aNetwork, anArchive, anOnAirSource, aSite, NOON } from '#tests/support/origin.ts';

const messages = await serverMessagesFor('en-US');

interface Given extends Partial<Holdings> {
  /** WXYZ alone, unless told otherwise. */
  readonly stations?: readonly Station[];
  readonly face?: Face;
}

/** What screens are made from: a network without stories or a directory, at https://radio.example. */
export function screenDeps({
  stations = [aStation()],
  face = OWN_FACE,
  ...given
}: Given = {}): ScreenDeps {
  const network = given.network ?? aNetwork();
  const answers = createAnswers({
    network,
    site: aSite,
    ownPage: () => null,
    streams: {
      stations: () => stations,
      status: () => ({ everySeconds: null, channels: [] }),
      channelNow: async () => null,
    },
    archive: anArchive(),
    sources: () => [],
    onAir: anOnAirSource('wxyz-1'),
    directory: null,
    now: () => NOON,
    ...given,
  });
  const absolute = (pathOrUrl: string) => new URL(pathOrUrl, 'https://radio.example').href;
  return { answers, network, messages, absolute, face };
}
