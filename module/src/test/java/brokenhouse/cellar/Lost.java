package brokenhouse.cellar;

/** Rule 12: a class outside every known room. */
public class Lost {}
