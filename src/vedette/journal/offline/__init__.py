"""The verifier that travels with every proof bundle. It imports nothing of Vedette."""
