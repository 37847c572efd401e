/** Sets the keyboard down on the screen's heading, where what it stood on is gone: after a decision, after a dialog. */
export const focusHeading = (): void => {
  requestAnimationFrame(() => {
    const heading = document.querySelector<HTMLElement>("main h1");
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus();
  });
};
