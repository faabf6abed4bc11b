/** Stands for the process that reads publishers' answers; does what it is told to with one that says 'poison'. */

const [, , instead] = process.argv;
const answered = { is: 'decoded', feed: { stories: [], dropped: [], problems: [] } };

process.on('message', ({ bytes }) => {
  if (!new TextDecoder().decode(bytes).includes('poison')) return process.send(answered);
  if (instead === 'exit') process.exit(7);
  if (instead === 'throw') throw new Error('out of its depth');
  const kept = [];
  for (;;) if (instead === 'fill') kept.push(Array.from({ length: 1_000 }, () => kept.length));
});
process.send({ is: 'ready' });
