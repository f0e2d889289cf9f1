import { OfficeObject } from '../host/office-object';

/** How the system writes numbers and dates: by the language of the contents. */
export class CultureInfo extends OfficeObject {
  readonly typeName = 'CultureInfo';
  override readonly scalars = ['Name'];

  get Name(): string {
    return this.context.conditions.contentLanguage;
  }
  get DatetimeFormat(): DatetimeFormatInfo {
    return new DatetimeFormatInfo(this.context);
  }
  get NumberFormat(): NumberFormatInfo {
    return new NumberFormatInfo(this.context);
  }
}

class NumberFormatInfo extends OfficeObject {
  readonly typeName = 'NumberFormatInfo';
  override readonly scalars = ['CurrencySymbol', 'NumberDecimalSeparator', 'NumberGroupSeparator'];

  get CurrencySymbol(): string {
    return this.context.conditions.contentLanguage.startsWith('en-US') ? '$' : '¤';
  }
  get NumberDecimalSeparator(): string {
    return this.parts.find(({ type }) => type === 'decimal')?.value ?? '.';
  }
  get NumberGroupSeparator(): string {
    return this.parts.find(({ type }) => type === 'group')?.value ?? ',';
  }

  private get parts(): Intl.NumberFormatPart[] {
    return new Intl.NumberFormat(this.context.conditions.contentLanguage, { useGrouping: true }).formatToParts(1_234_567.5);
  }
}

/** The patterns as Excel spells them, made from how the language writes one moment. */
class DatetimeFormatInfo extends OfficeObject {
  readonly typeName = 'DatetimeFormatInfo';
  override readonly scalars = ['DateSeparator', 'LongDatePattern', 'LongTimePattern', 'ShortDatePattern', 'TimeSeparator'];

  get DateSeparator(): string {
    return (
      this.parts({ dateStyle: 'short' })
        .find(({ type }) => type === 'literal')
        ?.value.trim() ?? '/'
    );
  }
  get TimeSeparator(): string {
    return this.parts({ timeStyle: 'medium' }).find(({ type }) => type === 'literal')?.value ?? ':';
  }
  get LongDatePattern(): string {
    return this.pattern({ dateStyle: 'full' }, { weekday: 'dddd', month: 'MMMM', day: 'd', year: 'yyyy' });
  }
  get ShortDatePattern(): string {
    return this.pattern({ dateStyle: 'short' }, { month: 'M', day: 'd', year: 'yyyy' });
  }
  get LongTimePattern(): string {
    const { hour12 } = new Intl.DateTimeFormat(this.context.conditions.contentLanguage, { timeStyle: 'medium' }).resolvedOptions();
    return this.pattern({ timeStyle: 'medium' }, { hour: hour12 ? 'h' : 'H', minute: 'mm', second: 'ss', dayPeriod: 'tt' });
  }

  private parts(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormatPart[] {
    return new Intl.DateTimeFormat(this.context.conditions.contentLanguage, options).formatToParts(ONE_DIGIT_EACH);
  }
  private pattern(options: Intl.DateTimeFormatOptions, codes: Readonly<Record<string, string>>): string {
    return this.parts(options)
      .map(({ type, value }) => {
        const code = codes[type] ?? value.replace('\u202f', ' ');
        return code.length === 1 && value.startsWith('0') ? code + code : code;
      })
      .join('');
  }
}

/** Whatever is written with two digits here has a nought before it by the language's rule. */
const ONE_DIGIT_EACH = new Date(2020, 0, 2, 3, 4, 5);
