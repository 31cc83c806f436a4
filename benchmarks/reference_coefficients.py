"""Reference coefficients of ridge logistic regression, for tests/fixtures/reference-coefficients.json.

scikit-learn fits; Newton's method then polishes, because scikit-learn's own solver stops up to 1e-3 away on correlated
columns. Run from the project's root with scikit-learn 1.2 or later:

    npx tsx benchmarks/write-design-matrix.ts design.json
    python3 benchmarks/reference_coefficients.py design.json tests/fixtures/reference-coefficients.json
"""

import json
import sys

import numpy as np
import sklearn
from sklearn.linear_model import LogisticRegression

design = json.load(open(sys.argv[1]))
X = np.array(design["rows"])
y = np.array(design["labels"])
A = np.hstack([np.ones((len(X), 1)), X])
fits = []
for penalty in (1.0, 2.0, 5.0):
    model = LogisticRegression(C=1 / penalty, max_iter=10_000).fit(X, y)
    w = np.concatenate([model.intercept_, model.coef_[0]])
    ridge = penalty * np.eye(len(w))
    ridge[0, 0] = 0
    for _ in range(50):
        p = 1 / (1 + np.exp(-A @ w))
        gradient = A.T @ (p - y) + ridge @ w
        hessian = (A * (p * (1 - p))[:, None]).T @ A + ridge
        w = w - np.linalg.solve(hessian, gradient)
    p = 1 / (1 + np.exp(-A @ w))
    steepest = np.abs(A.T @ (p - y) + ridge @ w).max()
    assert steepest < 1e-10, steepest
    fits.append({"penalty": penalty, "intercept": w[0], "coefficients": list(w[1:])})
json.dump(
    {"madeBy": f"benchmarks/reference_coefficients.py, scikit-learn {sklearn.__version__}, numpy {np.__version__}", "rows": design["rows"], "labels": design["labels"], "fits": fits},
    open(sys.argv[2], "w"),
)
