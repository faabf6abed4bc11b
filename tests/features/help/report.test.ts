import { expect, it } from 'vitest';
import { conclusionOf } from '#features/help/conclusion.ts';
import { findingsOf } from '#features/help/findings.ts';
import { reportText } from '#features/help/report.ts';
import { aLive, en, primary, WELL } from './builders.ts';

it('writes it all down as plain text', () => {
  const findings = findingsOf(WELL, aLive(), en);
  const text = reportText(
    {
      channelName: 'WXYZ News',
      findings,
      conclusion: conclusionOf(findings, aLive(), en),
      at: '2026-03-01T12:00:00.000Z',
      pageUrl: 'https://listen.example.org/listen/help',
      browser: 'Firefox',
    },
    en,
  );

  expect(text).toContain('About the sound: WXYZ News\n2026-03-01T12:00:00.000Z\n');
  expect(text).toContain('1. This browser can play it: Fine. ');
  expect(text).toContain(`   - ${primary?.slice('https://'.length)}: is heard.`);
});

it('is one line after the other, each check by its number, while it is still being made', () => {
  const findings = findingsOf({ ...WELL, status: null, answers: [] }, aLive(), en);
  const text = reportText(
    {
      channelName: 'WXYZ News',
      findings,
      conclusion: null,
      at: '2026-03-01T12:00:00.000Z',
      pageUrl: 'https://listen.example.org/listen/help',
      browser: 'Firefox',
    },
    en,
  );
  const lines = text.split('\n');
  expect(lines.slice(0, 5)).toEqual([
    'About the sound: WXYZ News',
    '2026-03-01T12:00:00.000Z',
    'https://listen.example.org/listen/help',
    'Firefox',
    '',
  ]);
  expect(lines.filter((line) => /^\d\. /.test(line))).toHaveLength(findings.length);
  expect(text).toContain('4. What our server hears: Checking.\n');
  expect(text).not.toMatch(/[ \t]$/m);
});
