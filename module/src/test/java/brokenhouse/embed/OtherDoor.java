package brokenhouse.embed;

/** A door that another one goes through. */
public class OtherDoor {}
