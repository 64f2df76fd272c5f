/** A house that breaks every rule of ours, kept to prove that each rule notices. Nothing here is ever run. */
package brokenhouse;
