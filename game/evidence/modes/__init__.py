"""Time shapes that systems of people are known for, each under the policy that makes it."""
