package brokenhouse.partner;

/** Stands for the published partner. */
public record PublishedPartner(String name) {}
