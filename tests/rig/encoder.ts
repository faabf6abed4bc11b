import { runProgram, type Program } from './program.ts';
import { signalExpression, type CarrierHz } from './signal.ts';

export interface Feed {
  /** '/news.mp3' or '/news.aac': the ending is the codec. */
  readonly mount: string;
  readonly carrierHz: CarrierHz;
  readonly bitrateKbps?: number;
}

/** Feeds one mount with the test signal in real time, as a station's encoder does. */
export function startEncoder(feed: Feed, target: { port: number; password: string }): Program {
  const codec = feed.mount.endsWith('.aac')
    ? '-c:a aac -f adts -content_type audio/aac'
    : '-c:a libmp3lame -write_xing 0 -id3v2_version 0 -f mp3 -content_type audio/mpeg';
  const signal = signalExpression(feed.carrierHz, (Date.now() / 1000) % 60);
  const args = [
    '-nostdin -loglevel error -re -f lavfi -i',
    `aevalsrc='${signal}':s=44100`,
    `-b:a ${feed.bitrateKbps ?? 128}k -ac 2 -flush_packets 1 ${codec}`,
    `icecast://source:${target.password}@127.0.0.1:${target.port}${feed.mount}`,
  ];
  return runProgram(
    process.env['FFMPEG_PATH'] ?? 'ffmpeg',
    args.flatMap((part) => part.split(' ')),
  );
}
