/**
 * The models of Enums 1.
 */
package golden;
