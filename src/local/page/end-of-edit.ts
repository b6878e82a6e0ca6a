import { CommandType, DOCS_NORMAL_EDITOR_UNIT_ID_KEY, ICommandService, type Injector } from '@univerjs/core';
import { IEditorService } from '@univerjs/docs-ui';
import { DeviceInputEventType } from '@univerjs/engine-render';
import { IEditorBridgeService, SetCellEditVisibleOperation } from '@univerjs/sheets-ui';
import { IShortcutService, KeyCode } from '@univerjs/ui';
import { isStaleSuggestion } from './stale-suggestion';

const END_EDIT = 'local-host.operation.end-edit';
/** Before the grid's list of functions, which takes these keys at 1000. */
const FIRST = 2000;
const LIST = 'ul[data-u-comp="sheets-formula-editor"] li';

/**
 * Enter and Tab end an edit, as in Sheets, where the list of functions shows what was typed a moment ago: the grid opens and
 * closes it a third of a second late, and would put one of its names into the formula.
 */
export function endEdits(injector: Injector): void {
  const commands = injector.get(ICommandService);
  const bridge = injector.get(IEditorBridgeService);
  const editors = injector.get(IEditorService);
  const shortcuts = injector.get(IShortcutService);
  commands.registerCommand({
    id: END_EDIT,
    type: CommandType.OPERATION,
    handler: (_, params) => {
      const { keycode } = params as { keycode: KeyCode };
      bridge.disableForceKeepVisible();
      return commands.syncExecuteCommand(SetCellEditVisibleOperation.id, {
        visible: false,
        eventType: DeviceInputEventType.Keyboard,
        keycode,
        unitId: bridge.getEditCellState()?.unitId,
      });
    },
  });
  const listIsStale = (): boolean => {
    // The name's beginning that was searched for stands in a span of its own.
    const searched = document.querySelector(`${LIST} span span`)?.textContent;
    const editor = editors.getFocusEditor();
    if (!searched || !editor || !bridge.isVisible().visible) return false;
    const cell = editor.getEditorId() === DOCS_NORMAL_EDITOR_UNIT_ID_KEY;
    const [caret] = editor.getSelectionRanges();
    const text = editor.getDocumentData().body?.dataStream ?? '';
    return cell && caret !== undefined && isStaleSuggestion(searched, text, caret.startOffset);
  };
  for (const keycode of [KeyCode.ENTER, KeyCode.TAB])
    shortcuts.registerShortcut({
      id: END_EDIT,
      binding: keycode,
      priority: FIRST,
      preconditions: listIsStale,
      staticParameters: { keycode },
    });
}
