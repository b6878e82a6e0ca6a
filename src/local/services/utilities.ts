import { formatInstant } from '../zoned-date';
import { type Context, exception, loud } from './context';

export const utilities = (context: Context) =>
  loud(context, 'Utilities', {
    formatDate(date: Date, zone: string, pattern: string): string {
      if (Object.prototype.toString.call(date) !== '[object Date]')
        throw exception(
          context,
          "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
        );
      return formatInstant(date.getTime(), zone, pattern);
    },
    getUuid: (): string => context.call('Utilities.getUuid') as string,
    sleep: (milliseconds: number): void => void context.call('Utilities.sleep', milliseconds),
    formatString: (template: string, ...values: unknown[]): string => {
      const rest = [...values];
      return template.replace(/%[sd]/g, () => String(rest.shift()));
    },
  });

/** An add-on knows the user's language from the first moment on, even before it is granted anything. */
export const session = (context: Context) =>
  loud(context, 'Session', {
    getActiveUserLocale: (): string => context.userLocale,
    getScriptTimeZone: (): string => context.scriptZone,
    // Without the scope for it Google answers with a blank address.
    getActiveUser: () => loud(context, 'User', { getEmail: () => '' }),
    getEffectiveUser: () => loud(context, 'User', { getEmail: () => '' }),
    getTemporaryActiveUserKey: (): string => context.userEmail,
  });

const shown = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : value instanceof Object
      ? (JSON.stringify(value) ?? String(value))
      : String(value);

export function loggers(context: Context) {
  const write =
    (level: string) =>
    (...values: unknown[]): void =>
      void context.call('Console.write', level, values.map(shown).join(' '));
  return {
    console: { log: write('log'), info: write('info'), warn: write('warn'), error: write('error') },
    Logger: loud(context, 'Logger', { log: write('log') }),
  };
}
