/**
 * The interfaces and models of Parameters 1.
 */
package golden;
