import { describe, expect, it } from 'vitest';
import { ConfigError } from '#server/config/configError.ts';
import type { MarkdownFile } from '#server/ownPages/markdownPage.ts';
import { openOwnPages } from '#server/ownPages/ownPages.ts';

const file = (name: string, title: string, more = ''): MarkdownFile => ({
  name: `${name}.md`,
  text: `---\ntitle: ${title}\n${more}---\nIt is ${title}.`,
});

/** Pages from a folder whose files, and whose time, the test holds. */
async function pagesFrom(...first: MarkdownFile[]) {
  let files: readonly MarkdownFile[] | Error = first;
  let look: () => void = () => undefined;
  let isEnded = false;
  const log: string[] = [];
  const pages = await openOwnPages({
    folder: '/srv/radio/pages',
    read: async () => {
      if (files instanceof Error) throw files;
      return files;
    },
    every: (_, call) => {
      look = call;
      return () => void (isEnded = true);
    },
    log: (line) => log.push(line),
  });
  const becomes = async (next: readonly MarkdownFile[] | Error) => {
    files = next;
    look();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { pages, becomes, log, isEnded: () => isEnded };
}

describe('the network’s own pages', () => {
  it('are listed in their order, then by their titles, and found by their addresses', async () => {
    const { pages } = await pagesFrom(
      file('jobs', 'Jobs'),
      file('history', 'History'),
      file('contact', 'Contact', 'order: 2\n'),
      file('about', 'About', 'order: 1\n'),
    );
    expect(pages.list()).toEqual([
      { slug: 'about', title: 'About' },
      { slug: 'contact', title: 'Contact' },
      { slug: 'history', title: 'History' },
      { slug: 'jobs', title: 'Jobs' },
    ]);
    expect(pages.bySlug('jobs')?.title).toBe('Jobs');
    expect(pages.bySlug('nothing')).toBeNull();
  });

  it('tell once what of their HTML no reader sees', async () => {
    const form = {
      name: 'give.md',
      text: '---\ntitle: Give\n---\nNow: <form>x</form>\n\n<b>Thanks</b>',
    };
    const note = 'give.md: leaves out <form>';
    const { log, becomes } = await pagesFrom(form);
    expect(log).toEqual([expect.stringContaining(note)]);
    await becomes([form, file('about', 'About')]);
    expect(log).toHaveLength(1);
    const scripted = `${form.text}\n\n<script>run()</script>`;
    await becomes([{ ...form, text: scripted }]);
    expect(log[1]).toContain(`${note}, <script>: `);
  });

  it('are refused at the start with every mistake in them', async () => {
    const error: unknown = await pagesFrom(
      { name: 'about.md', text: 'Hello.' },
      file('contact', 'Contact'),
      file('desk', 'Desk', 'slug: contact\n'),
    ).catch((fault: unknown) => fault);

    expect(error).toBeInstanceOf(ConfigError);
    expect(error).toMatchObject({
      file: '/srv/radio/pages',
      lines: [
        'about.md: found "Hello.", expected "---" in the first line',
        'desk.md: slug: found "contact", which is taken by contact.md',
      ],
    });
  });
});

describe('a page that changes on disk', () => {
  it('shows without a restart: changed, new or gone', async () => {
    const { pages, becomes, log } = await pagesFrom(file('about', 'About'), file('jobs', 'Jobs'));
    await becomes([file('about', 'About us'), file('press', 'Press')]);

    expect(pages.list().map(({ title }) => title)).toEqual(['About us', 'Press']);
    expect(pages.bySlug('jobs')).toBeNull();
    expect(log).toEqual([]);
  });

  it('keeps its last good words up while there is a mistake in it, which is told once', async () => {
    const { pages, becomes, log } = await pagesFrom(file('about', 'About'));
    const broken = { name: 'about.md', text: 'Hello.' };
    await becomes([broken, file('jobs', 'Jobs')]);
    await becomes([broken, file('jobs', 'Jobs')]);

    expect(pages.list().map(({ title }) => title)).toEqual(['About', 'Jobs']);
    expect(log).toEqual(['about.md: found "Hello.", expected "---" in the first line']);
    await becomes([file('about', 'Again')]);
    expect(pages.bySlug('about')?.title).toBe('Again');
  });

  it('stays up when the folder cannot be read for a while', async () => {
    const { pages, becomes, log } = await pagesFrom(file('about', 'About'));
    await becomes(new Error('EIO'));

    expect(pages.bySlug('about')?.title).toBe('About');
    expect(log).toEqual(['The pages in /srv/radio/pages cannot be read: EIO']);
  });

  it('is looked for no more once that is ended', async () => {
    const { pages, isEnded } = await pagesFrom(file('about', 'About'));
    pages.stop();
    expect(isEnded()).toBe(true);
  });
});
