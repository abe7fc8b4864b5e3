import { getWords } from "#app/locales/spoken";
import { EmptyPage } from "#app/ui/empty-page";

/** Which waves are left out because what is stored of them cannot be read, and what to do. */
export function UnreadableWaves({ waves }: { waves: readonly { id: string; name: string }[] }) {
  const words = getWords().results.unreadable;
  return waves.map(({ id, name }) => (
    <p key={id} className="notice bad">
      {words.leftOut(name)}
    </p>
  ));
}

/** In place of everything that a wave's results would show. */
export function UnreadableResults({ wave }: { wave: string }) {
  const words = getWords().results.unreadable;
  return <EmptyPage title={words.title} text={words.body(wave)} />;
}
