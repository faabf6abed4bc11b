import { useMessages } from '#messages/messagesContext.ts';
import { Time } from '#ui/Time.tsx';

interface Props {
  readonly story: { readonly publishedAt: string; readonly modifiedAt: string | null };
}

export function StoryTime({ story: { publishedAt, modifiedAt } }: Props) {
  const { stories: say } = useMessages();
  if (modifiedAt === null || modifiedAt <= publishedAt) return <Time at={publishedAt} />;
  return <Time at={modifiedAt}>{say.updated}</Time>;
}
