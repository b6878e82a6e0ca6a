import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { RefusalCode } from '../../actions/actions';
import type { SidebarWords } from '../../languages/sidebar-words';
import type { Asking } from '../asking';
import type { Trouble } from '../client';
import { useWords } from '../speak';

type Refused = { code: RefusalCode; facts: Record<string, string | number> };

export const refusalSentence = ({ code, facts }: Refused, words: SidebarWords): string =>
  words.refusals[code]?.(facts) ?? words.refusedOtherwise(code);

function TroubleDetails({ trouble }: { trouble: Trouble }) {
  const { words } = useWords();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(trouble.details);
      setCopied(true);
    } catch {
      // A frame may be denied the clipboard; the text stands there to be marked and copied by hand.
    }
  };
  return (
    <details>
      <summary>{words.details}</summary>
      <p class="details">{trouble.details}</p>
      <button type="button" onClick={copy}>
        {words.copyDetails}
      </button>
      <p role="status">{copied && words.copied}</p>
    </details>
  );
}

/** What a question to the server is waiting for or came to, in plain words, and the way out. */
export function CallNotice(props: { asking: Asking; waiting: string; onAgain(): void; children?: ComponentChildren }) {
  const { words } = useWords();
  const { asking } = props;
  return (
    <>
      <div role="status" class="notice-place">
        {asking.state === 'waiting' && (
          <p class="waiting">
            <span class="spinner" aria-hidden="true" />
            {props.waiting}
            {asking.slow && ` ${words.slow}`}
          </p>
        )}
      </div>
      <div role="alert" class="notice-place">
        {(asking.state === 'refused' || asking.state === 'failed') && (
          <div class="notice bad">
            <p>
              {asking.state === 'refused' ? refusalSentence(asking.refused, words) : words.trouble[asking.trouble.kind]}
            </p>
            <div class="row">
              {props.children || (
                <button type="button" onClick={props.onAgain}>
                  {words.retry}
                </button>
              )}
            </div>
            {asking.state === 'failed' && <TroubleDetails trouble={asking.trouble} />}
          </div>
        )}
      </div>
    </>
  );
}
