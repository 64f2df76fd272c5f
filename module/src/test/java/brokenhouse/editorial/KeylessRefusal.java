package brokenhouse.editorial;

/** Rule 13: nobody can say this refusal in French. */
public class KeylessRefusal extends Refusal {
    private static final long serialVersionUID = 1L;
}
