package brokenhouse.editorial;

/** Stands for the refusals. */
public abstract class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
