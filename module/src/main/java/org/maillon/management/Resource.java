package org.maillon.management;

import java.util.List;

/** One kind of thing that programs read and change, with everything they may do with it. */
interface Resource {

    /** Everything they may do. */
    List<Route> routes();
}
