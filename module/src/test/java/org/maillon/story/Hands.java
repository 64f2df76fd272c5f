package org.maillon.story;

import static org.assertj.core.api.BDDAssertions.then;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;

/** How a person reaches a control: with a mouse, or with nothing but the keyboard. */
enum Hands {
    MOUSE {
        @Override
        void press(Page page, Locator control) {
            control.click();
        }

        @Override
        void fill(Page page, Locator input, String text) {
            input.fill(text);
        }

        @Override
        void choose(Page page, Locator group, Locator choice) {
            choice.check();
        }
    },

    /** Tab to walk, Enter to press, and only what really has the focus receives anything. */
    KEYBOARD {
        @Override
        void press(Page page, Locator control) {
            walkTo(page, control);
            page.keyboard().press("Enter");
        }

        @Override
        void fill(Page page, Locator input, String text) {
            walkTo(page, input);
            page.keyboard().press("ControlOrMeta+a");
            page.keyboard().insertText(text);
        }

        @Override
        void choose(Page page, Locator group, Locator choice) {
            walkTo(page, group.and(page.locator(":checked")));
            for (int step = 0; step < group.count() && !choice.isChecked(); step++) {
                page.keyboard().press("ArrowUp");
            }
            then(choice.isChecked()).isTrue();
        }
    };

    /** More stops than the longest page has; somebody who needs more is caught in a trap. */
    private static final int MOST_STOPS = 600;

    abstract void press(Page page, Locator control);

    /** Presses something that leads to another page, and waits until that page is there. */
    void leave(Page page, Locator control) {
        page.evaluate("document.documentElement.dataset.left = 'soon'");
        press(page, control);
        page.waitForCondition(() -> hasArrived(page));
    }

    private static boolean hasArrived(Page page) {
        try {
            return Boolean.TRUE.equals(page.evaluate(
                    "document.readyState === 'complete' && document.documentElement.dataset.left !== 'soon'"));
        } catch (PlaywrightException between) {
            return false;
        }
    }

    abstract void fill(Page page, Locator input, String text);

    /** Chooses one of a group of radio buttons. */
    abstract void choose(Page page, Locator group, Locator choice);

    private static void walkTo(Page page, Locator target) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            if (Boolean.TRUE.equals(target.evaluate("element => element === document.activeElement"))) {
                then(visibleFocus(page))
                        .as("the focus can be seen on " + target)
                        .isTrue();
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The keyboard does not reach " + target);
    }

    private static boolean visibleFocus(Page page) {
        return Boolean.TRUE.equals(page.evaluate("""
                () => {
                  const style = getComputedStyle(document.activeElement);
                  return style.outlineStyle !== 'none' || style.boxShadow !== 'none';
                }"""));
    }
}
