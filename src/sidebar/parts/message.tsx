import { useState } from 'preact/hooks';
import { useLifeWords } from '../screens/life-speech';

/** A message ready to be sent: copied with one press, or opened in the user's own mail program. No mail is sent from here. */
export function Message(props: { to: string; subject: string; text: string }) {
  const { life } = useLifeWords();
  const [copied, setCopied] = useState<'yes' | 'no'>();
  const { to, subject, text } = props;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied('yes');
    } catch {
      // A frame may be denied the clipboard; the text is shown to be copied by hand.
      setCopied('no');
    }
  };
  const mail = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replace(/\n/g, '\r\n'))}`;
  return (
    <>
      <div class="row">
        <button type="button" class="small" aria-label={life.copyMessageFor(to)} onClick={() => void copy()}>
          {life.copyMessage}
        </button>
        <a class="button small" href={mail} target="_blank" rel="noopener" aria-label={life.mailMessageFor(to)}>
          {life.mailMessage}
        </a>
      </div>
      <p role="status" class="hint">
        {copied && (copied === 'yes' ? life.messageCopied : life.copyByHand)}
      </p>
      {copied === 'no' && <p class="by-hand">{text}</p>}
    </>
  );
}
