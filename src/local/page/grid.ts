import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-filter/lib/index.css';
import '@univerjs/preset-sheets-hyper-link/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';
import { LocaleType, mergeLocales } from '@univerjs/core';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import formatsEN from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import formatsVI from '@univerjs/preset-sheets-conditional-formatting/locales/vi-VN';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreEN from '@univerjs/preset-sheets-core/locales/en-US';
import coreVI from '@univerjs/preset-sheets-core/locales/vi-VN';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validationEN from '@univerjs/preset-sheets-data-validation/locales/en-US';
import validationVI from '@univerjs/preset-sheets-data-validation/locales/vi-VN';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import filterEN from '@univerjs/preset-sheets-filter/locales/en-US';
import filterVI from '@univerjs/preset-sheets-filter/locales/vi-VN';
import { UniverSheetsHyperLinkPreset } from '@univerjs/preset-sheets-hyper-link';
import linkEN from '@univerjs/preset-sheets-hyper-link/locales/en-US';
import linkVI from '@univerjs/preset-sheets-hyper-link/locales/vi-VN';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import noteEN from '@univerjs/preset-sheets-note/locales/en-US';
import noteVI from '@univerjs/preset-sheets-note/locales/vi-VN';
import type { PageLanguage } from './words';

/** Univer with everything a user of the grid sees, in the workbook's language. */
export const gridConfig = (container: string, language: PageLanguage) => ({
  locale: language === 'vi' ? LocaleType.VI_VN : LocaleType.EN_US,
  locales: {
    [LocaleType.VI_VN]: mergeLocales(coreVI, formatsVI, validationVI, filterVI, linkVI, noteVI),
    [LocaleType.EN_US]: mergeLocales(coreEN, formatsEN, validationEN, filterEN, linkEN, noteEN),
  },
  presets: [
    UniverSheetsCorePreset({
      container,
      ribbonType: 'simple',
      footer: { zoomSlider: false },
      // The program's own protection warns and never hides, as in Sheets.
      sheets: { protectedRangeShadow: 'non-viewable', disableForceStringMark: true, disableForceStringAlert: true },
    }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset(),
    UniverSheetsFilterPreset(),
    UniverSheetsHyperLinkPreset(),
    UniverSheetsNotePreset(),
  ],
});
