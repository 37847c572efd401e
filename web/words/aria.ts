/** What react-aria says by itself, to screen readers above all; by its packages' names (see plugins/persian-aria.ts). */

type Arguments = Record<string, string>;
interface Formatter {
  number(value: string): string;
}

export const components = {
  selectPlaceholder: "انتخاب کنید",
  tableResizer: "تغییر اندازهٔ ستون",
  dropzoneLabel: "محل رها کردن فایل",
  colorSwatchPicker: "رنگ‌ها",
};
export const autocomplete = { collectionLabel: "پیشنهادها" };
export const breadcrumbs = { breadcrumbs: "مسیر" };
export const combobox = {
  focusAnnouncement: (words: Arguments) => `${words.optionText}`,
  countAnnouncement: (words: Arguments, formatter: Formatter) =>
    `${formatter.number(words.optionCount ?? "")} گزینه در دسترس است.`,
  selectedAnnouncement: (words: Arguments) => `${words.optionText}، انتخاب شد`,
  buttonLabel: "نمایش گزینه‌ها",
  listboxLabel: "گزینه‌ها",
};
export const datepicker = {
  era: "دوره",
  year: "سال",
  month: "ماه",
  day: "روز",
  hour: "ساعت",
  minute: "دقیقه",
  second: "ثانیه",
  dayPeriod: "صبح یا عصر",
  calendar: "تقویم",
  startDate: "از تاریخ",
  endDate: "تا تاریخ",
  weekday: "روز هفته",
  timeZoneName: "منطقهٔ زمانی",
  selectedDateDescription: (words: Arguments) => `تاریخ انتخاب‌شده: ${words.date}`,
  selectedRangeDescription: (words: Arguments) => `بازهٔ انتخاب‌شده: ${words.startDate} تا ${words.endDate}`,
  selectedTimeDescription: (words: Arguments) => `زمان انتخاب‌شده: ${words.time}`,
};
export const stately_datepicker = {
  rangeUnderflow: (words: Arguments) => `تاریخ باید ${words.minValue} یا پس از آن باشد.`,
  rangeOverflow: (words: Arguments) => `تاریخ باید ${words.maxValue} یا پیش از آن باشد.`,
  rangeReversed: "تاریخ آغاز باید پیش از پایان باشد.",
  unavailableDate: "این تاریخ در دسترس نیست.",
};
export const grid = {
  deselectedItem: (words: Arguments) => `${words.item} از انتخاب درآمد.`,
  select: "انتخاب",
  selectedCount: (words: Arguments, formatter: Formatter) =>
    `${formatter.number(words.count ?? "")} مورد انتخاب شده است.`,
  selectedAll: "همهٔ موردها انتخاب شده‌اند.",
  selectedItem: (words: Arguments) => `${words.item} انتخاب شد.`,
  longPressToSelect: "برای ورود به حالت انتخاب نگه دارید.",
};
export const menu = { longPressMessage: "برای باز کردن فهرست نگه دارید یا Alt و ↓ را بزنید" };
export const overlays = { dismiss: "بستن" };
export const searchfield = { "Clear search": "پاک کردن جست‌وجو" };
export const spinbutton = { Empty: "خالی" };
export const table = {
  select: "انتخاب",
  selectAll: "انتخاب همه",
  sortable: "ستون مرتب‌شدنی",
  ascending: "صعودی",
  descending: "نزولی",
  ascendingSort: (words: Arguments) => `مرتب‌شده بر پایهٔ ${words.columnName}، صعودی`,
  descendingSort: (words: Arguments) => `مرتب‌شده بر پایهٔ ${words.columnName}، نزولی`,
  columnSize: (words: Arguments) => `${words.value} پیکسل`,
  resizerDescription: "برای تغییر اندازه Enter را بزنید",
  expand: "باز کردن",
  collapse: "بستن",
};
export const tag = { removeDescription: "برای حذف برچسب Delete را بزنید.", removeButtonLabel: "حذف" };
export const toast = {
  close: "بستن",
  notifications: (words: Arguments, formatter: Formatter) => `${formatter.number(words.count ?? "")} پیام`,
};
export const tree = { expand: "باز کردن", collapse: "بستن" };
