package org.maillon.desk;

/** Where the cursor stands after a step with an item, so that one goes on where one was. */
final class Focus {

    private Focus() {}

    /** The id of the element: the new item, the button that was pressed, or the neighbour of what is gone. */
    static String after(FormStep step, FormStep.Outcome outcome) {
        String field = "f-" + step.field();
        if (outcome.item().isEmpty()) {
            return field;
        }
        String item = field + "-" + outcome.item();
        return switch (step.kind()) {
            case ADD -> item;
            case REMOVE -> item + "-remove";
            case UP -> outcome.position() == 1 ? item + "-down" : item + "-up";
            case DOWN -> outcome.position() == outcome.form().all(step.field()).size() ? item + "-up" : item + "-down";
        };
    }
}
